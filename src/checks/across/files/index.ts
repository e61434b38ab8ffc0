export { FILE_ROLE } from './file-role';
export { FILE_SHARED } from './file-shared';
export { FILE_TWICE } from './file-twice';
export { FILE_UNIT } from './file-unit';
export { FILES_MISSING } from './files-missing';
