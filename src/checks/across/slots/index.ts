export { EXCLUSIVE_SLOTS } from './exclusive-slots';
