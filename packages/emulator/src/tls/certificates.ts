import 'reflect-metadata';
import { AsnConvert } from '@peculiar/asn1-schema';
import {
  GeneralName,
  GeneralSubtree,
  GeneralSubtrees,
  NameConstraints,
  id_ce_nameConstraints,
} from '@peculiar/asn1-x509';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509CertificateGenerator,
  type X509CertificateCreateParamsBase,
} from '@peculiar/x509';
import { createPrivateKey, createPublicKey, KeyObject, randomBytes, webcrypto, X509Certificate } from 'node:crypto';

/** A certificate and its private key, both as PEM. */
export interface KeyPair {
  readonly certificate: string;
  readonly key: string;
}

const DAY = 24 * 60 * 60 * 1000;
/** A leaf is made at every start, so it need not outlive any but the longest run. */
const LEAF_DAYS = 90;
/** Clocks of containers and virtual machines may be behind ours. */
const BACKDATED = DAY;
const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

/**
 * A certificate authority that is good for this machine's loopback alone: its name constraints (RFC 5280, 4.2.1.10)
 * make whatever else its key should come to sign worthless, also where it was put among a system's trusted ones.
 */
export async function createAuthority(now: number, days: number): Promise<KeyPair> {
  const keys = await webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  const loopback = [new GeneralName({ dNSName: 'localhost' }), new GeneralName({ iPAddress: '127.0.0.1/32' })];
  const constraints = new NameConstraints({
    permittedSubtrees: new GeneralSubtrees(loopback.map((base) => new GeneralSubtree({ base }))),
  });
  const certificate = await X509CertificateGenerator.createSelfSigned({
    ...validity(now, days),
    // Several of them may stand in one trust store: each has a name of its own.
    name: `CN=codeartifact-ci emulator ${randomBytes(4).toString('hex')}`,
    keys,
    signingAlgorithm: ALGORITHM,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign, true),
      new Extension(id_ce_nameConstraints, true, AsnConvert.serialize(constraints)),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return { certificate: `${certificate.toString('pem')}\n`, key: exported(keys.privateKey) };
}

/** A certificate for a server at 127.0.0.1 or localhost, with the authority's own below it. */
export async function issueLeaf(authority: KeyPair, now: number): Promise<KeyPair> {
  const keys = await webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  const issuer = new X509Certificate(authority.certificate);
  const certificate = await X509CertificateGenerator.create({
    ...validity(now, LEAF_DAYS),
    subject: 'CN=127.0.0.1',
    issuer: issuer.subject,
    publicKey: keys.publicKey,
    signingKey: await imported(authority.key, 'sign'),
    signingAlgorithm: ALGORITHM,
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
      new SubjectAlternativeNameExtension([
        { type: 'dns', value: 'localhost' },
        { type: 'ip', value: '127.0.0.1' },
      ]),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
      await AuthorityKeyIdentifierExtension.create(await imported(authority.certificate, 'verify')),
    ],
  });
  return { certificate: `${certificate.toString('pem')}\n`, key: exported(keys.privateKey) };
}

/** Whether the authority is one, belongs to its key, and outlives a leaf that is issued now. */
export function usable(authority: KeyPair, now: number): boolean {
  try {
    const certificate = new X509Certificate(authority.certificate);
    return (
      certificate.ca &&
      certificate.checkPrivateKey(createPrivateKey(authority.key)) &&
      certificate.validToDate.getTime() >= now + LEAF_DAYS * DAY
    );
  } catch {
    return false;
  }
}

function validity(
  now: number,
  days: number,
): Pick<X509CertificateCreateParamsBase, 'notBefore' | 'notAfter' | 'serialNumber'> {
  return {
    notBefore: new Date(now - BACKDATED),
    notAfter: new Date(now + days * DAY),
    // At most 20 octets, positive (RFC 5280, 4.1.2.2).
    serialNumber: `01${randomBytes(15).toString('hex')}`,
  };
}

function exported(key: webcrypto.CryptoKey): string {
  return KeyObject.from(key).export({ type: 'pkcs8', format: 'pem' }).toString();
}

async function imported(pem: string, use: 'sign' | 'verify'): Promise<webcrypto.CryptoKey> {
  const [key, format] =
    use === 'sign' ? ([createPrivateKey(pem), 'pkcs8'] as const) : ([createPublicKey(pem), 'spki'] as const);
  const bytes = key.export({ type: format as 'pkcs8', format: 'der' });
  return await webcrypto.subtle.importKey(format, bytes, ALGORITHM, true, [use]);
}
