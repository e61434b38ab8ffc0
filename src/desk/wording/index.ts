export { casePlaceText } from './cases';
export { dueItemPhrases, dueNotePhrase, dueStatePhrase, headCountPhrase } from './deadlines';
export { boundsPhrase, sameBounds, totalPhrase, within } from './figures';
export { distinctFindings, placeText } from './findings';
export {
  eligibilityPhrase,
  eligibilityRulePhrase,
  missingPhrase,
  quotaPhrase,
  standingPhrase,
  statePhrase,
} from './states';
