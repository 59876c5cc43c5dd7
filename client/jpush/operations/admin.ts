export { createApp } from './createApp';
export { deleteApp } from './deleteApp';
export { uploadCertificate } from './uploadCertificate';
