import type { Kind } from '../api/types';

/** The order in which lists of an economy's shares have the kinds. */
export const documentKinds: Kind[] = ['patent', 'publication', 'deal'];
