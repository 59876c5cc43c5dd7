export { getGroupMessagesDetail } from './getGroupMessagesDetail';
export { getGroupUsers } from './getGroupUsers';
export { pushFileToGroup } from './pushFileToGroup';
export { pushToGroup } from './pushToGroup';
