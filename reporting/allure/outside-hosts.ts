/** An address on another host. The XML namespaces of www.w3.org are names: nothing is fetched from them. */
const OUTSIDE = /https?:\/\/(?!www\.w3\.org\b|localhost\b|127\.0\.0\.1\b)[\w-]+(?:\.[\w-]+)+/g;

/** Tags of Google's are among these: the one that fetches it, and the one that says what to count. Lazy: a bundle has megabytes. */
const SCRIPT = /\s*<script[^>]*>[\s\S]*?<\/script>/g;

/** What Allure's bundle is, in a page that is one file. */
const BUNDLE = /(<script\s+src="data:text\/javascript;base64,)([A-Za-z0-9+/=]+)"/g;

const isAnalytics = (tag: string): boolean => tag.length < 2_000 && /googletagmanager|gtag\(/.test(tag);

/** Allure's page without its analytics, and without an address that a click or a script could lead to. */
export const withoutOutsideHosts = (page: string): string =>
  page
    .replace(SCRIPT, (tag) => (isAnalytics(tag) ? '' : tag))
    .replace(BUNDLE, (_whole, before: string, code: string) => {
      const text = Buffer.from(code, 'base64').toString();
      return `${before}${Buffer.from(text.replace(OUTSIDE, 'about:blank')).toString('base64')}"`;
    });
