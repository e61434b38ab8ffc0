export { casePlaceText } from './cases';
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
