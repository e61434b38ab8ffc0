export { casePlaceText } from './cases';
export { boundsPhrase, sameBounds, totalPhrase, within } from './figures';
export { distinctFindings, placeText } from './findings';
export { eligibilityPhrase, missingPhrase, standingPhrase, statePhrase } from './states';
