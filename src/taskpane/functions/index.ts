export { FunctionsPage } from './page';
