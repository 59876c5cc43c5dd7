export { getToken } from './getToken';
export { revokeToken } from './revokeToken';
