export { deleteFile } from './deleteFile';
export { getFile } from './getFile';
export { listFiles } from './listFiles';
export { uploadAliasFile } from './uploadAliasFile';
export { uploadRegistrationIdFile } from './uploadRegistrationIdFile';
