// What the checks found speaks with every catalogue's words.
import '../../locales';

export { ChecksPage, type ChecksPageProps } from './page';
