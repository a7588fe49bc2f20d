import { fault } from '../../../portal/faults/fault.ts';

export const faults = [
  fault('R1-accepte-7-caracteres', 'une faute', (parts) => parts),
  fault('R1-accepte-7-caracteres', 'une autre', (parts) => parts),
];
