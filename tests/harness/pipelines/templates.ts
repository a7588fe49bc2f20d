import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

export const root = fileURLToPath(new URL('../../../', import.meta.url));

export const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8');

interface Job {
  image?: string;
  script?: string[];
  steps?: { run?: string; env?: Record<string, string> }[];
}

interface Template extends Record<string, unknown> {
  jobs?: Record<string, Job>;
  default?: Job;
}

export const templateOf = (file: string): Template => parse(textOf(file)) as Template;

/** The shell lines that a template holds, in the order of its jobs. */
export function commandsOf(file: string): string[] {
  const template = templateOf(file);
  const jobs = Object.values(template.jobs ?? template) as Job[];
  return jobs.flatMap(({ script = [], steps = [] }) => [...script, ...steps.flatMap(({ run }) => run ?? [])]);
}
