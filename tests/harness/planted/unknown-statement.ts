import { fault } from '../../../portal/faults/fault.ts';

export const faults = [fault('E9-1-inconnue', 'une faute sans énoncé', (parts) => parts)];
