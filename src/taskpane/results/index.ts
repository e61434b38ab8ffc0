export { ResultsPage, type ResultsPageProps } from './page';
