import type { MailpitMessageListItem, MailpitMessagesSummaryResponse } from 'mailpit-api';
import type { Message } from './message.ts';
import { parseSearch } from './search.ts';

interface Page {
  start: number;
  limit: number;
}

/** The messages received so far, newest first, in memory, listed as Mailpit lists them. */
export class Store {
  #messages: Message[] = [];

  add(message: Message): void {
    this.#messages.unshift(message);
  }

  find(id: string): Message | undefined {
    return this.#messages.find(({ full }) => full.ID === id);
  }

  /** A limit of 0 lists everything. */
  list({ start, limit }: Page): MailpitMessagesSummaryResponse {
    return this.#answer(this.#messages, { start, limit: limit === 0 ? Infinity : limit });
  }

  /** A limit of 0 lists nothing, unlike `list`: so it is in Mailpit. */
  search(query: string, page: Page): MailpitMessagesSummaryResponse {
    return this.#answer(this.#messages.filter(parseSearch(query)), page);
  }

  delete(ids: readonly string[]): void {
    this.#messages = this.#messages.filter(({ full }) => !ids.includes(full.ID));
  }

  deleteAll(): void {
    this.#messages = [];
  }

  get total(): number {
    return this.#messages.length;
  }

  get unread(): number {
    return unread(this.#messages);
  }

  #answer(found: Message[], { start, limit }: Page): MailpitMessagesSummaryResponse {
    const messages = found.slice(start, start + limit).map(({ summary }) => listItem(summary));
    return {
      total: this.total,
      unread: this.unread,
      count: messages.length,
      messages_count: found.length,
      messages_unread: unread(found),
      start,
      tags: [],
      messages,
    };
  }
}

function unread(messages: Message[]): number {
  return messages.filter(({ summary }) => !summary.Read).length;
}

/** In its lists (not in its events) Mailpit writes null where nobody is, whatever its client's types say. */
function listItem(summary: MailpitMessageListItem): MailpitMessageListItem {
  const orNull = <T>(list: T[]): T[] => (list.length > 0 ? list : (null as unknown as T[]));
  return { ...summary, To: orNull(summary.To), Cc: orNull(summary.Cc), Bcc: orNull(summary.Bcc) };
}
