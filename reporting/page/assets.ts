import { readFileSync } from 'node:fs';

const read = (name: string): string => readFileSync(new URL(`assets/${name}`, import.meta.url), 'utf8');

export const style = read('page.css');
export const script = read('page.js');
