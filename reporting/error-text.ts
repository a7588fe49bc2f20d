import { stripVTControlCharacters } from 'node:util';
import type { TestError } from '@playwright/test/reporter';

/* What an error says, as a text: whatever of it a report shows is read here. */

/** Our own errors (fixtures/statement.ts), and JavaScript's and Playwright's, as they stand before what they say. */
const CLASS = /^(?:\w*Error|BrokenStatement|Blocked|EnvironmentFailure): /;

/** An error's message, without colours. */
export const messageOf = ({ message = '' }: TestError): string => stripVTControlCharacters(message);

/** The first line of it. */
export const firstLineOf = (error: TestError): string => messageOf(error).split('\n')[0] ?? '';

/** A message without the name of the error's class, which tells a reader nothing. */
export const withoutClass = (message: string): string => message.replace(CLASS, '');

/** The statement that an error says is broken, where it was found so on the way to a screen. */
export const brokenStatementOf = (message: string): string | undefined => /^BrokenStatement: (\S+)/.exec(message)?.[1];

/** Errors that say that a test never got to its screen. */
export const isOnTheWay = (error: TestError): boolean => /^(?:Blocked|EnvironmentFailure): /.test(messageOf(error));
