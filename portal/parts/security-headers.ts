import { createHash } from 'node:crypto';

/** The headers of every page. The page's own style and script are let through by their hash, and nothing else is. */
export type SecurityHeaders = (inline: { style: string; script: string }) => Readonly<Record<string, string>>;

export const securityHeaders: SecurityHeaders = ({ style, script }) => ({
  // Nothing is kept: after a password change, Back must show nothing usable.
  'Cache-Control': 'no-store',
  'Content-Security-Policy': [
    "default-src 'none'",
    `style-src ${hashSource(style)}`,
    `script-src ${hashSource(script)}`,
    'img-src data:',
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Cross-Origin-Resource-Policy': 'same-origin',
});

function hashSource(content: string): string {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}
