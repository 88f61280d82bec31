"use strict";
exports.id = "emulator-tls-serve";
exports.ids = ["emulator-tls-serve"];
exports.modules = {

/***/ "packages/emulator/src/tls/serve.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  serveSecurely: () => (/* binding */ serveSecurely)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__("node:crypto");
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__("node:fs/promises");
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__("node:https");
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__("node:os");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__("node:path");
// EXTERNAL MODULE: ./packages/emulator/src/errors.ts
var errors = __webpack_require__("packages/emulator/src/errors.ts");
// EXTERNAL MODULE: ./packages/emulator/src/http/limits.ts
var limits = __webpack_require__("packages/emulator/src/http/limits.ts");
// EXTERNAL MODULE: ./packages/emulator/src/http/loopback.ts
var loopback = __webpack_require__("packages/emulator/src/http/loopback.ts");
// EXTERNAL MODULE: ./node_modules/reflect-metadata/Reflect.js
var Reflect = __webpack_require__("reflect-metadata/Reflect.js");
// EXTERNAL MODULE: ./node_modules/@peculiar/asn1-schema/build/cjs/index.js
var cjs = __webpack_require__("@peculiar/asn1-schema/build/cjs/index.js");
// EXTERNAL MODULE: ./node_modules/@peculiar/asn1-x509/build/cjs/index.js
var build_cjs = __webpack_require__("@peculiar/asn1-x509/build/cjs/index.js");
// EXTERNAL MODULE: ./node_modules/@peculiar/x509/build/x509.cjs.js
var x509_cjs = __webpack_require__("@peculiar/x509/build/x509.cjs.js");
;// CONCATENATED MODULE: ./packages/emulator/src/tls/certificates.ts





const DAY = 24 * 60 * 60 * 1000;
/** A leaf is made at every start, so it need not outlive any but the longest run. */
const LEAF_DAYS = 90;
/** Clocks of containers and virtual machines may be behind ours. */
const BACKDATED = DAY;
const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
/**
 * A certificate authority that is good for this machine's loopback alone: its name constraints (RFC 5280, 4.2.1.10)
 * make whatever else its key should come to sign worthless, also where it was put among a system's trusted ones.
 */
async function createAuthority(now, days) {
    const keys = await external_node_crypto_.webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
    const loopback = [new build_cjs.GeneralName({ dNSName: 'localhost' }), new build_cjs.GeneralName({ iPAddress: '127.0.0.1/32' })];
    const constraints = new build_cjs.NameConstraints({
        permittedSubtrees: new build_cjs.GeneralSubtrees(loopback.map((base) => new build_cjs.GeneralSubtree({ base }))),
    });
    const certificate = await x509_cjs/* X509CertificateGenerator */.Jy.createSelfSigned({
        ...validity(now, days),
        // Several of them may stand in one trust store: each has a name of its own.
        name: `CN=codeartifact-ci emulator ${(0,external_node_crypto_.randomBytes)(4).toString('hex')}`,
        keys,
        signingAlgorithm: ALGORITHM,
        extensions: [
            new x509_cjs/* BasicConstraintsExtension */.WA(true, 0, true),
            new x509_cjs/* KeyUsagesExtension */.hy(x509_cjs/* KeyUsageFlags */.Ob.keyCertSign, true),
            new x509_cjs/* Extension */.YY(build_cjs.id_ce_nameConstraints, true, cjs.AsnConvert.serialize(constraints)),
            await x509_cjs/* SubjectKeyIdentifierExtension */.QE.create(keys.publicKey),
        ],
    });
    return { certificate: `${certificate.toString('pem')}\n`, key: exported(keys.privateKey) };
}
/** A certificate for a server at 127.0.0.1 or localhost, with the authority's own below it. */
async function issueLeaf(authority, now) {
    const keys = await external_node_crypto_.webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
    const issuer = new external_node_crypto_.X509Certificate(authority.certificate);
    const certificate = await x509_cjs/* X509CertificateGenerator */.Jy.create({
        ...validity(now, LEAF_DAYS),
        subject: 'CN=127.0.0.1',
        issuer: issuer.subject,
        publicKey: keys.publicKey,
        signingKey: await imported(authority.key, 'sign'),
        signingAlgorithm: ALGORITHM,
        extensions: [
            new x509_cjs/* BasicConstraintsExtension */.WA(false, undefined, true),
            new x509_cjs/* KeyUsagesExtension */.hy(x509_cjs/* KeyUsageFlags */.Ob.digitalSignature, true),
            new x509_cjs/* ExtendedKeyUsageExtension */.j6([x509_cjs/* ExtendedKeyUsage */.CD.serverAuth]),
            new x509_cjs/* SubjectAlternativeNameExtension */.Wx([
                { type: 'dns', value: 'localhost' },
                { type: 'ip', value: '127.0.0.1' },
            ]),
            await x509_cjs/* SubjectKeyIdentifierExtension */.QE.create(keys.publicKey),
            await x509_cjs/* AuthorityKeyIdentifierExtension */.Z$.create(await imported(authority.certificate, 'verify')),
        ],
    });
    return { certificate: `${certificate.toString('pem')}\n`, key: exported(keys.privateKey) };
}
/** Whether the authority is one, belongs to its key, and outlives a leaf that is issued now. */
function usable(authority, now) {
    try {
        const certificate = new external_node_crypto_.X509Certificate(authority.certificate);
        return (certificate.ca &&
            certificate.checkPrivateKey((0,external_node_crypto_.createPrivateKey)(authority.key)) &&
            certificate.validToDate.getTime() >= now + LEAF_DAYS * DAY);
    }
    catch {
        return false;
    }
}
function validity(now, days) {
    return {
        notBefore: new Date(now - BACKDATED),
        notAfter: new Date(now + days * DAY),
        // At most 20 octets, positive (RFC 5280, 4.1.2.2).
        serialNumber: `01${(0,external_node_crypto_.randomBytes)(15).toString('hex')}`,
    };
}
function exported(key) {
    return external_node_crypto_.KeyObject.from(key).export({ type: 'pkcs8', format: 'pem' }).toString();
}
async function imported(pem, use) {
    const [key, format] = use === 'sign' ? [(0,external_node_crypto_.createPrivateKey)(pem), 'pkcs8'] : [(0,external_node_crypto_.createPublicKey)(pem), 'spki'];
    const bytes = key.export({ type: format, format: 'der' });
    return await external_node_crypto_.webcrypto.subtle.importKey(format, bytes, ALGORITHM, true, [use]);
}

;// CONCATENATED MODULE: ./packages/emulator/src/tls/serve.ts









const CERTIFICATE = 'ca.pem';
const KEY = 'ca-key.pem';
/** With a data folder the authority stays the same, so that it need not be trusted anew at every start. */
const KEPT_DAYS = 730;
const TEMPORARY_DAYS = 91;
/**
 * Listens on a port of 127.0.0.1 (0 takes a free one) with a certificate of our own authority. The authority's key is
 * written only into a data folder (0600), where the next start finds it; otherwise it ends with the process, and only
 * the certificate stands in a temporary folder until `close`.
 */
async function serveSecurely(options, onRequest, port, dataFolder) {
    const now = Date.now();
    const authority = dataFolder === undefined ? await createAuthority(now, TEMPORARY_DAYS) : await keptAuthority(dataFolder, now);
    const leaf = await issueLeaf(authority, now);
    const makeServer = () => (0,limits/* limited */.T)((0,external_node_https_.createServer)({ ...options, cert: leaf.certificate, key: leaf.key }, onRequest));
    const folder = dataFolder ?? (await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'codeartifact-emulator-ca-')));
    const ca = (0,external_node_path_.join)(folder, CERTIFICATE);
    const removeFolder = async () => {
        if (dataFolder === undefined)
            await (0,promises_.rm)(folder, { recursive: true, force: true });
    };
    try {
        if (dataFolder === undefined)
            await writeWhole(ca, authority.certificate, 0o644);
        const servers = await (0,loopback/* listenOnLoopback */.c)(makeServer, port);
        return {
            endpoint: `https://127.0.0.1:${servers.port}`,
            ca,
            close: async () => {
                await servers.close();
                await removeFolder();
            },
        };
    }
    catch (error) {
        await removeFolder();
        throw error;
    }
}
/** The data folder's authority, or a new one where there is none, or one that is damaged or about to expire. */
async function keptAuthority(folder, now) {
    const [certificate, key] = await Promise.all([CERTIFICATE, KEY].map((name) => readIfThere((0,external_node_path_.join)(folder, name))));
    if (certificate !== undefined && key !== undefined && usable({ certificate, key }, now))
        return { certificate, key };
    const authority = await createAuthority(now, KEPT_DAYS);
    await writeWhole((0,external_node_path_.join)(folder, KEY), authority.key, 0o600);
    await writeWhole((0,external_node_path_.join)(folder, CERTIFICATE), authority.certificate, 0o644);
    return authority;
}
async function readIfThere(path) {
    try {
        return await (0,promises_.readFile)(path, 'utf8');
    }
    catch (error) {
        if ((0,errors/* codeOf */.$N)(error) === 'ENOENT')
            return undefined;
        throw error;
    }
}
/** A reader sees the old file or the new one, and a key has its mode from the first byte. */
async function writeWhole(path, content, mode) {
    const draft = `${path}.${(0,external_node_crypto_.randomUUID)()}`;
    const file = await (0,promises_.open)(draft, 'wx', mode);
    try {
        await file.writeFile(content);
        await file.sync();
    }
    finally {
        await file.close();
    }
    await (0,promises_.rename)(draft, path);
}


/***/ })

};
;