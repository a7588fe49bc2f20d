import { generate } from 'selfsigned';

/** A certificate with its key, in PEM form. */
export interface Certified {
  cert: string;
  key: string;
}

const named = (name: string) => [{ name: 'commonName', value: name }];

/** A certificate authority of nobody's but ours. */
export async function makeAuthority(): Promise<Certified> {
  const { cert, private: key } = await generate(named('Autorité de recette'), {
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  return { cert, key };
}

/** The certificate of a host, signed by an authority. */
export async function certify(host: string, authority: Certified): Promise<Certified> {
  const { cert, private: key } = await generate(named(host), {
    ca: authority,
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: [{ type: 2, value: host }] },
    ],
  });
  return { cert, key };
}
