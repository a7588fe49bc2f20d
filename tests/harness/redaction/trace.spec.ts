import { expect, test } from '@playwright/test';
import { unzipSync, zipSync } from 'fflate';
import { markMasked } from '../../../reporting/redaction/bytes.ts';
import { Matcher } from '../../../reporting/redaction/matcher.ts';
import { redactTrace } from '../../../reporting/redaction/trace.ts';

/* A trace without its secrets keeps its shape, so that it still opens: later snapshots refer to nodes by their numbers. */

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const SESSION = 'jeton-de-session-0123456789';

const HTML = [
  ...['HTML', { title: 'Marie Durand' }],
  ['P', {}, '2951099', ['B', {}, '126111'], ' est ', [[1, 4]]],
  ['INPUT', { type: 'text', __playwright_value_: 'un inconnu', value: 'un autre inconnu' }],
  ['INPUT', { type: 'submit', value: 'Se connecter' }],
  ['TEXTAREA', {}, 'ce que', ' je pense'],
  ['P', {}, 'Bonjour'],
];

const network = {
  type: 'resource-snapshot',
  snapshot: {
    request: {
      url: 'http://portail.test/?nom=Marie%20Durand',
      cookies: [{ name: 'session', value: SESSION }],
      headers: [
        { name: 'Cookie', value: `session=${SESSION}; langue=fr` },
        { name: 'X-Inconnu', value: 'peut-être une session' },
        { name: 'Accept', value: 'text/html' },
      ],
      postData: {
        mimeType: 'application/x-www-form-urlencoded',
        text: 'code=0417',
        params: [{ name: 'code', value: '0417' }],
        _file: 'resources/b.dat',
      },
    },
    response: { status: 200, cookies: [], headers: [{ name: 'Content-Length', value: '417' }] },
  },
};

const lines = (...events: object[]): Buffer =>
  Buffer.from(events.map((event) => `${JSON.stringify(event)}\n`).join(''));

const redacted = (() => {
  const zip = zipSync({
    '0-trace.network': lines(network),
    '0-trace.trace': lines(
      { type: 'frame-snapshot', snapshot: { callId: 'a@1', html: HTML } },
      { type: 'screencast-frame', file: 'screencast/a.jpeg' },
      { type: 'before', method: 'fill', startTime: 1234.0417, params: { value: 'un inconnu', selector: 'field=x' } },
    ),
    'test.trace': lines({ type: 'stdout', base64: Buffer.from('lu : 2951099126111').toString('base64') }),
    'screencast/a.jpeg': PNG,
    'resources/a.html': Buffer.from(`<script>const jeton = "${SESSION}"</script>`),
    'resources/b.dat': Buffer.from('code=0417&inconnu=secret'),
    'resources/c.png': PNG,
    'attachments/d': markMasked(PNG),
  });
  const matcher = new Matcher([
    { kind: 'numeroSecuriteSociale', value: '2951099126111', rank: 1 },
    { kind: 'identite', value: 'Marie Durand', rank: 1 },
    { kind: 'code', value: '0417', rank: 1 },
  ]);
  return unzipSync(redactTrace(zip, matcher));
})();

const events = (name: string): Record<string, never>[] =>
  Buffer.from(redacted[name] ?? [])
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, never>);

test('leaves pictures out, but for those that were masked', () => {
  expect(Object.keys(redacted).toSorted()).toEqual([
    ...['0-trace.network', '0-trace.trace', 'attachments/d', 'resources/a.html', 'resources/b.dat', 'test.trace'],
  ]);
  expect(events('0-trace.trace').map(({ type }) => type)).toEqual(['frame-snapshot', 'before']);
});

test('hides values that elements share and all that fields hold, node for node', () => {
  expect(events('0-trace.trace')[0]).toEqual({
    type: 'frame-snapshot',
    snapshot: {
      callId: 'a@1',
      html: [
        ...['HTML', { title: '« prénom et nom »' }],
        ['P', {}, '•••', ['B', {}, '•••'], '•••', [[1, 4]]],
        ['INPUT', { type: 'text', __playwright_value_: '•••', value: '•••' }],
        ['INPUT', { type: 'submit', value: 'Se connecter' }],
        ['TEXTAREA', {}, '•••', '•••'],
        ['P', {}, 'Bonjour'],
      ],
    },
  });
});

test('hides what is typed, though nobody knows it, and leaves times alone', () => {
  expect(events('0-trace.trace')[1]).toMatchObject({
    startTime: 1234.0417,
    params: { value: '•••', selector: 'field=x' },
  });
});

test('hides sessions wherever they are, and what requests send', () => {
  expect(events('0-trace.network')[0]).toEqual({
    type: 'resource-snapshot',
    snapshot: {
      request: {
        url: 'http://portail.test/?nom=« prénom et nom »',
        cookies: [{ name: 'session', value: '•••' }],
        headers: [
          { name: 'Cookie', value: '•••' },
          { name: 'X-Inconnu', value: '•••' },
          { name: 'Accept', value: 'text/html' },
        ],
        postData: {
          mimeType: 'application/x-www-form-urlencoded',
          text: '•••',
          params: [{ name: 'code', value: '•••' }],
          _file: 'resources/b.dat',
        },
      },
      response: { status: 200, cookies: [], headers: [{ name: 'Content-Length', value: '417' }] },
    },
  });
  expect(Buffer.from(redacted['resources/a.html'] ?? []).toString()).toContain('"« session »"');
  expect(Buffer.from(redacted['resources/b.dat'] ?? []).toString()).toBe('•••');
});

test('redacts output that was printed as bytes', () => {
  const { base64 } = events('test.trace')[0] ?? {};
  expect(Buffer.from(String(base64), 'base64').toString()).toBe('lu : « numéro de sécurité sociale »');
});
