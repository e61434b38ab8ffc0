/**
 * Entry of the functions' bundle: a classic script that associates at once, because Excel may ask for a
 * function before anything else is loaded.
 */
import { associateAll } from './associate';

associateAll(CustomFunctions);
