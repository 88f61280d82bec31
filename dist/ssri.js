"use strict";
exports.id = "ssri";
exports.ids = ["ssri"];
exports.modules = {

/***/ "ssri/lib/index.js":
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const crypto = __webpack_require__("crypto")
const { Minipass } = __webpack_require__("minipass/dist/commonjs/index.js")

const SPEC_ALGORITHMS = ['sha512', 'sha384', 'sha256']
const DEFAULT_ALGORITHMS = ['sha512']
const NODE_HASHES = crypto.getHashes()


const BASE64_REGEX = /^[a-z0-9+/]+(?:=?=?)$/i
const SRI_REGEX = /^([a-z0-9]+)-([^?]+)(\?[?\S*]*)?$/
const STRICT_SRI_REGEX = /^([a-z0-9]+)-([A-Za-z0-9+/=]{44,88})(\?[\x21-\x7E]*)?$/
const VCHAR_REGEX = /^[\x21-\x7E]+$/


const DEFAULT_PRIORITY = [
  'md5', 'whirlpool', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512',

  'sha3', 'sha3-256', 'sha3-384', 'sha3-512', 'sha3_256', 'sha3_384', 'sha3_512',
].filter(algo => NODE_HASHES.includes(algo))

const getOptString = options => options?.length ? `?${options.join('?')}` : ''

class IntegrityStream extends Minipass {
  #emittedIntegrity
  #emittedSize
  #emittedVerified

  constructor (opts) {
    super()
    this.size = 0
    this.opts = opts


    this.#getOptions()


    if (opts?.algorithms) {
      this.algorithms = [...opts.algorithms]
    } else {
      this.algorithms = [...DEFAULT_ALGORITHMS]
    }
    if (this.algorithm !== null && !this.algorithms.includes(this.algorithm)) {
      this.algorithms.push(this.algorithm)
    }

    this.hashes = this.algorithms.map(crypto.createHash)
  }

  #getOptions () {

    this.sri = this.opts?.integrity ? parse(this.opts?.integrity, this.opts) : null
    this.expectedSize = this.opts?.size

    if (!this.sri) {
      this.algorithm = null
    } else if (this.sri.isHash) {
      this.goodSri = true
      this.algorithm = this.sri.algorithm
    } else {
      this.goodSri = !this.sri.isEmpty()
      this.algorithm = this.sri.pickAlgorithm(this.opts)
    }

    this.digests = this.goodSri ? this.sri[this.algorithm] : null
    this.optString = getOptString(this.opts?.options)
  }

  on (ev, handler) {
    if (ev === 'size' && this.#emittedSize) {
      return handler(this.#emittedSize)
    }

    if (ev === 'integrity' && this.#emittedIntegrity) {
      return handler(this.#emittedIntegrity)
    }

    if (ev === 'verified' && this.#emittedVerified) {
      return handler(this.#emittedVerified)
    }

    return super.on(ev, handler)
  }

  emit (ev, data) {
    if (ev === 'end') {
      this.#onEnd()
    }
    return super.emit(ev, data)
  }

  write (data) {
    this.size += data.length
    this.hashes.forEach(h => h.update(data))
    return super.write(data)
  }

  #onEnd () {
    if (!this.goodSri) {
      this.#getOptions()
    }
    const newSri = parse(this.hashes.map((h, i) => {
      return `${this.algorithms[i]}-${h.digest('base64')}${this.optString}`
    }).join(' '), this.opts)

    const match = this.goodSri && newSri.match(this.sri, this.opts)
    if (typeof this.expectedSize === 'number' && this.size !== this.expectedSize) {
      const err = new Error(`stream size mismatch when checking ${this.sri}.\n  Wanted: ${this.expectedSize}\n  Found: ${this.size}`)
      err.code = 'EBADSIZE'
      err.found = this.size
      err.expected = this.expectedSize
      err.sri = this.sri
      this.emit('error', err)
    } else if (this.sri && !match) {
      const err = new Error(`${this.sri} integrity checksum failed when using ${this.algorithm}: wanted ${this.digests} but got ${newSri}. (${this.size} bytes)`)
      err.code = 'EINTEGRITY'
      err.found = newSri
      err.expected = this.digests
      err.algorithm = this.algorithm
      err.sri = this.sri
      this.emit('error', err)
    } else {
      this.#emittedSize = this.size
      this.emit('size', this.size)
      this.#emittedIntegrity = newSri
      this.emit('integrity', newSri)
      if (match) {
        this.#emittedVerified = match
        this.emit('verified', match)
      }
    }
  }
}

class Hash {
  get isHash () {
    return true
  }

  constructor (hash, opts) {
    const strict = opts?.strict
    this.source = hash.trim()


    this.digest = ''
    this.algorithm = ''
    this.options = []



    const match = this.source.match(
      strict
        ? STRICT_SRI_REGEX
        : SRI_REGEX
    )
    if (!match) {
      return
    }
    if (strict && !SPEC_ALGORITHMS.includes(match[1])) {
      return
    }
    if (!NODE_HASHES.includes(match[1])) {
      return
    }
    this.algorithm = match[1]
    this.digest = match[2]

    const rawOpts = match[3]
    if (rawOpts) {
      this.options = rawOpts.slice(1).split('?')
    }
  }

  hexDigest () {
    return this.digest && Buffer.from(this.digest, 'base64').toString('hex')
  }

  toJSON () {
    return this.toString()
  }

  match (integrity, opts) {
    const other = parse(integrity, opts)
    if (!other) {
      return false
    }
    if (other.isIntegrity) {
      const algo = other.pickAlgorithm(opts, [this.algorithm])

      if (!algo) {
        return false
      }

      const foundHash = other[algo].find(hash => hash.digest === this.digest)

      if (foundHash) {
        return foundHash
      }

      return false
    }
    return other.digest === this.digest ? other : false
  }

  toString (opts) {
    if (opts?.strict) {

      if (!(


        SPEC_ALGORITHMS.includes(this.algorithm) &&


        this.digest.match(BASE64_REGEX) &&



        this.options.every(opt => opt.match(VCHAR_REGEX))
      )) {
        return ''
      }
    }
    return `${this.algorithm}-${this.digest}${getOptString(this.options)}`
  }
}

function integrityHashToString (toString, sep, opts, hashes) {
  const toStringIsNotEmpty = toString !== ''

  let shouldAddFirstSep = false
  let complement = ''

  const lastIndex = hashes.length - 1

  for (let i = 0; i < lastIndex; i++) {
    const hashString = Hash.prototype.toString.call(hashes[i], opts)

    if (hashString) {
      shouldAddFirstSep = true

      complement += hashString
      complement += sep
    }
  }

  const finalHashString = Hash.prototype.toString.call(hashes[lastIndex], opts)

  if (finalHashString) {
    shouldAddFirstSep = true
    complement += finalHashString
  }

  if (toStringIsNotEmpty && shouldAddFirstSep) {
    return toString + sep + complement
  }

  return toString + complement
}

class Integrity {
  get isIntegrity () {
    return true
  }

  toJSON () {
    return this.toString()
  }

  isEmpty () {
    return Object.keys(this).length === 0
  }

  toString (opts) {
    let sep = opts?.sep || ' '
    let toString = ''

    if (opts?.strict) {

      sep = sep.replace(/\S+/g, ' ')

      for (const hash of SPEC_ALGORITHMS) {
        if (this[hash]) {
          toString = integrityHashToString(toString, sep, opts, this[hash])
        }
      }
    } else {
      for (const hash of Object.keys(this)) {
        toString = integrityHashToString(toString, sep, opts, this[hash])
      }
    }

    return toString
  }

  concat (integrity, opts) {
    const other = typeof integrity === 'string'
      ? integrity
      : stringify(integrity, opts)
    return parse(`${this.toString(opts)} ${other}`, opts)
  }

  hexDigest () {
    return parse(this, { single: true }).hexDigest()
  }


  merge (integrity, opts) {
    const other = parse(integrity, opts)
    for (const algo in other) {
      if (this[algo]) {
        if (!this[algo].find(hash =>
          other[algo].find(otherhash =>
            hash.digest === otherhash.digest))) {
          throw new Error('hashes do not match, cannot update integrity')
        }
      } else {
        this[algo] = other[algo]
      }
    }
  }

  match (integrity, opts) {
    const other = parse(integrity, opts)
    if (!other) {
      return false
    }
    const algo = other.pickAlgorithm(opts, Object.keys(this))
    return !!algo && this[algo].find(hash =>
      other[algo].find(otherhash =>
        hash.digest === otherhash.digest
      )
    ) || false
  }



  pickAlgorithm (opts, hashes) {
    const pickAlgorithm = opts?.pickAlgorithm || getPrioritizedHash
    let keys = Object.keys(this)
    if (hashes?.length) {
      keys = keys.filter(k => hashes.includes(k))
    }
    if (keys.length) {
      return keys.reduce((acc, algo) => pickAlgorithm(acc, algo) || acc)
    }

    return null
  }
}

module.exports.parse = parse
function parse (sri, opts) {
  if (!sri) {
    return null
  }
  if (typeof sri === 'string') {
    return _parse(sri, opts)
  } else if (sri.algorithm && sri.digest) {
    const fullSri = new Integrity()
    fullSri[sri.algorithm] = [sri]
    return _parse(stringify(fullSri, opts), opts)
  } else {
    return _parse(stringify(sri, opts), opts)
  }
}

function _parse (integrity, opts) {


  if (opts?.single) {
    return new Hash(integrity, opts)
  }
  const hashes = integrity.trim().split(/\s+/).reduce((acc, string) => {
    const hash = new Hash(string, opts)
    if (hash.algorithm && hash.digest) {
      const algo = hash.algorithm
      if (!Object.keys(acc).includes(algo)) {
        acc[algo] = []
      }
      acc[algo].push(hash)
    }
    return acc
  }, new Integrity())
  return hashes.isEmpty() ? null : hashes
}

module.exports.stringify = stringify
function stringify (obj, opts) {
  if (obj.algorithm && obj.digest) {
    return Hash.prototype.toString.call(obj, opts)
  } else if (typeof obj === 'string') {
    return stringify(parse(obj, opts), opts)
  } else {
    return Integrity.prototype.toString.call(obj, opts)
  }
}

module.exports.fromHex = fromHex
function fromHex (hexDigest, algorithm, opts) {
  const optString = getOptString(opts?.options)
  return parse(
    `${algorithm}-${
      Buffer.from(hexDigest, 'hex').toString('base64')
    }${optString}`, opts
  )
}

module.exports.fromData = fromData
function fromData (data, opts) {
  const algorithms = opts?.algorithms || [...DEFAULT_ALGORITHMS]
  const optString = getOptString(opts?.options)
  return algorithms.reduce((acc, algo) => {
    const digest = crypto.createHash(algo).update(data).digest('base64')
    const hash = new Hash(
      `${algo}-${digest}${optString}`,
      opts
    )

    if (hash.algorithm && hash.digest) {
      const hashAlgo = hash.algorithm
      if (!acc[hashAlgo]) {
        acc[hashAlgo] = []
      }
      acc[hashAlgo].push(hash)
    }
    return acc
  }, new Integrity())
}

module.exports.fromStream = fromStream
function fromStream (stream, opts) {
  const istream = integrityStream(opts)
  return new Promise((resolve, reject) => {
    stream.pipe(istream)
    stream.on('error', reject)
    istream.on('error', reject)
    let sri
    istream.on('integrity', s => {
      sri = s
    })
    istream.on('end', () => resolve(sri))
    istream.resume()
  })
}

module.exports.checkData = checkData
function checkData (data, sri, opts) {
  sri = parse(sri, opts)
  if (!sri || !Object.keys(sri).length) {
    if (opts?.error) {
      throw Object.assign(
        new Error('No valid integrity hashes to check against'), {
          code: 'EINTEGRITY',
        }
      )
    } else {
      return false
    }
  }
  const algorithm = sri.pickAlgorithm(opts)
  const digest = crypto.createHash(algorithm).update(data).digest('base64')
  const newSri = parse({ algorithm, digest })
  const match = newSri.match(sri, opts)
  opts = opts || {}
  if (match || !(opts.error)) {
    return match
  } else if (typeof opts.size === 'number' && (data.length !== opts.size)) {
    const err = new Error(`data size mismatch when checking ${sri}.\n  Wanted: ${opts.size}\n  Found: ${data.length}`)
    err.code = 'EBADSIZE'
    err.found = data.length
    err.expected = opts.size
    err.sri = sri
    throw err
  } else {
    const err = new Error(`Integrity checksum failed when using ${algorithm}: Wanted ${sri}, but got ${newSri}. (${data.length} bytes)`)
    err.code = 'EINTEGRITY'
    err.found = newSri
    err.expected = sri
    err.algorithm = algorithm
    err.sri = sri
    throw err
  }
}

module.exports.checkStream = checkStream
function checkStream (stream, sri, opts) {
  opts = opts || Object.create(null)
  opts.integrity = sri
  sri = parse(sri, opts)
  if (!sri || !Object.keys(sri).length) {
    return Promise.reject(Object.assign(
      new Error('No valid integrity hashes to check against'), {
        code: 'EINTEGRITY',
      }
    ))
  }
  const checker = integrityStream(opts)
  return new Promise((resolve, reject) => {
    stream.pipe(checker)
    stream.on('error', reject)
    checker.on('error', reject)
    let verified
    checker.on('verified', s => {
      verified = s
    })
    checker.on('end', () => resolve(verified))
    checker.resume()
  })
}

module.exports.integrityStream = integrityStream
function integrityStream (opts = Object.create(null)) {
  return new IntegrityStream(opts)
}

module.exports.create = createIntegrity
function createIntegrity (opts) {
  const algorithms = opts?.algorithms || [...DEFAULT_ALGORITHMS]
  const optString = getOptString(opts?.options)

  const hashes = algorithms.map(crypto.createHash)

  return {
    update: function (chunk, enc) {
      hashes.forEach(h => h.update(chunk, enc))
      return this
    },
    digest: function () {
      const integrity = algorithms.reduce((acc, algo) => {
        const digest = hashes.shift().digest('base64')
        const hash = new Hash(`${algo}-${digest}${optString}`, opts)
        if (!acc[hash.algorithm]) {
          acc[hash.algorithm] = []
        }
        acc[hash.algorithm].push(hash)
        return acc
      }, new Integrity())

      return integrity
    },
  }
}

function getPrioritizedHash (algo1, algo2) {

  return DEFAULT_PRIORITY.indexOf(algo1.toLowerCase()) >= DEFAULT_PRIORITY.indexOf(algo2.toLowerCase())
    ? algo1
    : algo2
}


/***/ }),

/***/ "minipass/dist/commonjs/index.js":
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Minipass = exports.isWritable = exports.isReadable = exports.isStream = void 0;
const proc = typeof process === 'object' && process
    ? process
    : {
        stdout: null,
        stderr: null,
    };
const node_events_1 = __webpack_require__("node:events");
const node_stream_1 = __importDefault(__webpack_require__("node:stream"));
const node_string_decoder_1 = __webpack_require__("node:string_decoder");




const isStream = (s) => !!s &&
    typeof s === 'object' &&
    (s instanceof Minipass ||
        s instanceof node_stream_1.default ||
        (0, exports.isReadable)(s) ||
        (0, exports.isWritable)(s))



;
exports.isStream = isStream;



const isReadable = (s) => !!s &&
    typeof s === 'object' &&
    s instanceof node_events_1.EventEmitter &&
    typeof s.pipe === 'function' &&

    s.pipe !== node_stream_1.default.Writable.prototype.pipe



;
exports.isReadable = isReadable;



const isWritable = (s) => !!s &&
    typeof s === 'object' &&
    s instanceof node_events_1.EventEmitter &&
    typeof s.write === 'function' &&
    typeof s.end === 'function';
exports.isWritable = isWritable;
const EOF = Symbol('EOF');
const MAYBE_EMIT_END = Symbol('maybeEmitEnd');
const EMITTED_END = Symbol('emittedEnd');
const EMITTING_END = Symbol('emittingEnd');
const EMITTED_ERROR = Symbol('emittedError');
const CLOSED = Symbol('closed');
const READ = Symbol('read');
const FLUSH = Symbol('flush');
const FLUSHCHUNK = Symbol('flushChunk');
const ENCODING = Symbol('encoding');
const DECODER = Symbol('decoder');
const FLOWING = Symbol('flowing');
const PAUSED = Symbol('paused');
const RESUME = Symbol('resume');
const BUFFER = Symbol('buffer');
const PIPES = Symbol('pipes');
const BUFFERLENGTH = Symbol('bufferLength');
const BUFFERPUSH = Symbol('bufferPush');
const BUFFERSHIFT = Symbol('bufferShift');
const OBJECTMODE = Symbol('objectMode');

const DESTROYED = Symbol('destroyed');

const ERROR = Symbol('error');
const EMITDATA = Symbol('emitData');
const EMITEND = Symbol('emitEnd');
const EMITEND2 = Symbol('emitEnd2');
const ASYNC = Symbol('async');
const ABORT = Symbol('abort');
const ABORTED = Symbol('aborted');
const SIGNAL = Symbol('signal');
const DATALISTENERS = Symbol('dataListeners');
const DISCARDED = Symbol('discarded');
const defer = (fn) => Promise.resolve().then(fn);
const nodefer = (fn) => fn();
const isEndish = (ev) => ev === 'end' || ev === 'finish' || ev === 'prefinish';
const isArrayBufferLike = (b) => b instanceof ArrayBuffer ||
    (!!b &&
        typeof b === 'object' &&
        b.constructor &&
        b.constructor.name === 'ArrayBuffer' &&
        b.byteLength >= 0);
const isArrayBufferView = (b) => !Buffer.isBuffer(b) && ArrayBuffer.isView(b);





class Pipe {
    src;
    dest;
    opts;
    ondrain;
    constructor(src, dest, opts) {
        this.src = src;
        this.dest = dest;
        this.opts = opts;
        this.ondrain = () => src[RESUME]();
        this.dest.on('drain', this.ondrain);
    }
    unpipe() {
        this.dest.removeListener('drain', this.ondrain);
    }


    proxyErrors(_er) { }

    end() {
        this.unpipe();
        if (this.opts.end)
            this.dest.end();
    }
}






class PipeProxyErrors extends Pipe {
    unpipe() {
        this.src.removeListener('error', this.proxyErrors);
        super.unpipe();
    }
    constructor(src, dest, opts) {
        super(src, dest, opts);
        this.proxyErrors = (er) => this.dest.emit('error', er);
        src.on('error', this.proxyErrors);
    }
}
const isObjectModeOptions = (o) => !!o.objectMode;
const isEncodingOptions = (o) => !o.objectMode && !!o.encoding && o.encoding !== 'buffer';











class Minipass extends node_events_1.EventEmitter {
    [FLOWING] = false;
    [PAUSED] = false;
    [PIPES] = [];
    [BUFFER] = [];
    [OBJECTMODE];
    [ENCODING];
    [ASYNC];
    [DECODER];
    [EOF] = false;
    [EMITTED_END] = false;
    [EMITTING_END] = false;
    [CLOSED] = false;
    [EMITTED_ERROR] = null;
    [BUFFERLENGTH] = 0;
    [DESTROYED] = false;
    [SIGNAL];
    [ABORTED] = false;
    [DATALISTENERS] = 0;
    [DISCARDED] = false;



    writable = true;



    readable = true;






    constructor(...args) {
        const options = (args[0] ||
            {});
        super();
        if (options.objectMode && typeof options.encoding === 'string') {
            throw new TypeError('Encoding and objectMode may not be used together');
        }
        if (isObjectModeOptions(options)) {
            this[OBJECTMODE] = true;
            this[ENCODING] = null;
        }
        else if (isEncodingOptions(options)) {
            this[ENCODING] = options.encoding;
            this[OBJECTMODE] = false;
        }
        else {
            this[OBJECTMODE] = false;
            this[ENCODING] = null;
        }
        this[ASYNC] = !!options.async;
        this[DECODER] = this[ENCODING]
            ? new node_string_decoder_1.StringDecoder(this[ENCODING])
            : null;

        if (options && options.debugExposeBuffer === true) {
            Object.defineProperty(this, 'buffer', { get: () => this[BUFFER] });
        }

        if (options && options.debugExposePipes === true) {
            Object.defineProperty(this, 'pipes', { get: () => this[PIPES] });
        }
        const { signal } = options;
        if (signal) {
            this[SIGNAL] = signal;
            if (signal.aborted) {
                this[ABORT]();
            }
            else {
                signal.addEventListener('abort', () => this[ABORT]());
            }
        }
    }









    get bufferLength() {
        return this[BUFFERLENGTH];
    }



    get encoding() {
        return this[ENCODING];
    }



    set encoding(_enc) {
        throw new Error('Encoding must be set at instantiation time');
    }



    setEncoding(_enc) {
        throw new Error('Encoding must be set at instantiation time');
    }



    get objectMode() {
        return this[OBJECTMODE];
    }



    set objectMode(_om) {
        throw new Error('objectMode must be set at instantiation time');
    }



    get ['async']() {
        return this[ASYNC];
    }







    set ['async'](a) {
        this[ASYNC] = this[ASYNC] || !!a;
    }

    [ABORT]() {
        this[ABORTED] = true;
        this.emit('abort', this[SIGNAL]?.reason);
        this.destroy(this[SIGNAL]?.reason);
    }



    get aborted() {
        return this[ABORTED];
    }




    set aborted(_) { }
    write(chunk, encoding, cb) {
        if (this[ABORTED])
            return false;
        if (this[EOF])
            throw new Error('write after end');
        if (this[DESTROYED]) {
            this.emit('error', Object.assign(new Error('Cannot call write after a stream was destroyed'), { code: 'ERR_STREAM_DESTROYED' }));
            return true;
        }
        if (typeof encoding === 'function') {
            cb = encoding;
            encoding = 'utf8';
        }
        if (!encoding)
            encoding = 'utf8';
        const fn = this[ASYNC] ? defer : nodefer;




        if (!this[OBJECTMODE] && !Buffer.isBuffer(chunk)) {
            if (isArrayBufferView(chunk)) {

                chunk = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
            }
            else if (isArrayBufferLike(chunk)) {

                chunk = Buffer.from(chunk);
            }
            else if (typeof chunk !== 'string') {
                throw new Error('Non-contiguous data written to non-objectMode stream');
            }
        }


        if (this[OBJECTMODE]) {


            if (this[FLOWING] && this[BUFFERLENGTH] !== 0)
                this[FLUSH](true);

            if (this[FLOWING])
                this.emit('data', chunk);
            else
                this[BUFFERPUSH](chunk);
            if (this[BUFFERLENGTH] !== 0)
                this.emit('readable');
            if (cb)
                fn(cb);
            return this[FLOWING];
        }


        if (!chunk.length) {
            if (this[BUFFERLENGTH] !== 0)
                this.emit('readable');
            if (cb)
                fn(cb);
            return this[FLOWING];
        }


        if (typeof chunk === 'string' &&

            !(encoding === this[ENCODING] && !this[DECODER]?.lastNeed)) {

            chunk = Buffer.from(chunk, encoding);
        }
        if (Buffer.isBuffer(chunk) && this[ENCODING]) {

            chunk = this[DECODER].write(chunk);
        }

        if (this[FLOWING] && this[BUFFERLENGTH] !== 0)
            this[FLUSH](true);
        if (this[FLOWING])
            this.emit('data', chunk);
        else
            this[BUFFERPUSH](chunk);
        if (this[BUFFERLENGTH] !== 0)
            this.emit('readable');
        if (cb)
            fn(cb);
        return this[FLOWING];
    }













    read(n) {
        if (this[DESTROYED])
            return null;
        this[DISCARDED] = false;
        if (this[BUFFERLENGTH] === 0 ||
            n === 0 ||
            (n && n > this[BUFFERLENGTH])) {
            this[MAYBE_EMIT_END]();
            return null;
        }
        if (this[OBJECTMODE])
            n = null;
        if (this[BUFFER].length > 1 && !this[OBJECTMODE]) {


            this[BUFFER] = [
                (this[ENCODING]
                    ? this[BUFFER].join('')
                    : Buffer.concat(this[BUFFER], this[BUFFERLENGTH])),
            ];
        }
        const ret = this[READ](n || null, this[BUFFER][0]);
        this[MAYBE_EMIT_END]();
        return ret;
    }
    [READ](n, chunk) {
        if (this[OBJECTMODE])
            this[BUFFERSHIFT]();
        else {
            const c = chunk;
            if (n === c.length || n === null)
                this[BUFFERSHIFT]();
            else if (typeof c === 'string') {
                this[BUFFER][0] = c.slice(n);
                chunk = c.slice(0, n);
                this[BUFFERLENGTH] -= n;
            }
            else {
                this[BUFFER][0] = c.subarray(n);
                chunk = c.subarray(0, n);
                this[BUFFERLENGTH] -= n;
            }
        }
        this.emit('data', chunk);
        if (!this[BUFFER].length && !this[EOF])
            this.emit('drain');
        return chunk;
    }
    end(chunk, encoding, cb) {
        if (typeof chunk === 'function') {
            cb = chunk;
            chunk = undefined;
        }
        if (typeof encoding === 'function') {
            cb = encoding;
            encoding = 'utf8';
        }
        if (chunk !== undefined)
            this.write(chunk, encoding);
        if (cb)
            this.once('end', cb);
        this[EOF] = true;
        this.writable = false;




        if (this[FLOWING] || !this[PAUSED])
            this[MAYBE_EMIT_END]();
        return this;
    }

    [RESUME]() {
        if (this[DESTROYED])
            return;
        if (!this[DATALISTENERS] && !this[PIPES].length) {
            this[DISCARDED] = true;
        }
        this[PAUSED] = false;
        this[FLOWING] = true;
        this.emit('resume');
        if (this[BUFFER].length)
            this[FLUSH]();
        else if (this[EOF])
            this[MAYBE_EMIT_END]();
        else
            this.emit('drain');
    }









    resume() {
        return this[RESUME]();
    }



    pause() {
        this[FLOWING] = false;
        this[PAUSED] = true;
        this[DISCARDED] = false;
    }



    get destroyed() {
        return this[DESTROYED];
    }




    get flowing() {
        return this[FLOWING];
    }



    get paused() {
        return this[PAUSED];
    }
    [BUFFERPUSH](chunk) {
        if (this[OBJECTMODE])
            this[BUFFERLENGTH] += 1;
        else
            this[BUFFERLENGTH] += chunk.length;
        this[BUFFER].push(chunk);
    }
    [BUFFERSHIFT]() {
        if (this[OBJECTMODE])
            this[BUFFERLENGTH] -= 1;
        else
            this[BUFFERLENGTH] -= this[BUFFER][0].length;
        return this[BUFFER].shift();
    }
    [FLUSH](noDrain = false) {
        do { } while (this[FLUSHCHUNK](this[BUFFERSHIFT]()) &&
            this[BUFFER].length);
        if (!noDrain && !this[BUFFER].length && !this[EOF])
            this.emit('drain');
    }
    [FLUSHCHUNK](chunk) {
        this.emit('data', chunk);
        return this[FLOWING];
    }





    pipe(dest, opts) {
        if (this[DESTROYED])
            return dest;
        this[DISCARDED] = false;
        const ended = this[EMITTED_END];
        opts = opts || {};
        if (dest === proc.stdout || dest === proc.stderr)
            opts.end = false;
        else
            opts.end = opts.end !== false;
        opts.proxyErrors = !!opts.proxyErrors;

        if (ended) {
            if (opts.end)
                dest.end();
        }
        else {


            this[PIPES].push(!opts.proxyErrors
                ? new Pipe(this, dest, opts)
                : new PipeProxyErrors(this, dest, opts));
            if (this[ASYNC])
                defer(() => this[RESUME]());
            else
                this[RESUME]();
        }
        return dest;
    }








    unpipe(dest) {
        const p = this[PIPES].find(p => p.dest === dest);
        if (p) {
            if (this[PIPES].length === 1) {
                if (this[FLOWING] && this[DATALISTENERS] === 0) {
                    this[FLOWING] = false;
                }
                this[PIPES] = [];
            }
            else
                this[PIPES].splice(this[PIPES].indexOf(p), 1);
            p.unpipe();
        }
    }



    addListener(ev, handler) {
        return this.on(ev, handler);
    }

















    on(ev, handler) {
        const ret = super.on(ev, handler);
        if (ev === 'data') {
            this[DISCARDED] = false;
            this[DATALISTENERS]++;
            if (!this[PIPES].length && !this[FLOWING]) {
                this[RESUME]();
            }
        }
        else if (ev === 'readable' && this[BUFFERLENGTH] !== 0) {
            super.emit('readable');
        }
        else if (isEndish(ev) && this[EMITTED_END]) {
            super.emit(ev);
            this.removeAllListeners(ev);
        }
        else if (ev === 'error' && this[EMITTED_ERROR]) {
            const h = handler;
            if (this[ASYNC])
                defer(() => h.call(this, this[EMITTED_ERROR]));
            else
                h.call(this, this[EMITTED_ERROR]);
        }
        return ret;
    }



    removeListener(ev, handler) {
        return this.off(ev, handler);
    }








    off(ev, handler) {
        const ret = super.off(ev, handler);



        if (ev === 'data') {
            this[DATALISTENERS] = this.listeners('data').length;
            if (this[DATALISTENERS] === 0 &&
                !this[DISCARDED] &&
                !this[PIPES].length) {
                this[FLOWING] = false;
            }
        }
        return ret;
    }








    removeAllListeners(ev) {
        const ret = super.removeAllListeners(ev);
        if (ev === 'data' || ev === undefined) {
            this[DATALISTENERS] = 0;
            if (!this[DISCARDED] && !this[PIPES].length) {
                this[FLOWING] = false;
            }
        }
        return ret;
    }



    get emittedEnd() {
        return this[EMITTED_END];
    }
    [MAYBE_EMIT_END]() {
        if (!this[EMITTING_END] &&
            !this[EMITTED_END] &&
            !this[DESTROYED] &&
            this[BUFFER].length === 0 &&
            this[EOF]) {
            this[EMITTING_END] = true;
            this.emit('end');
            this.emit('prefinish');
            this.emit('finish');
            if (this[CLOSED])
                this.emit('close');
            this[EMITTING_END] = false;
        }
    }
























    emit(ev, ...args) {
        const data = args[0];

        if (ev !== 'error' &&
            ev !== 'close' &&
            ev !== DESTROYED &&
            this[DESTROYED]) {
            return false;
        }
        else if (ev === 'data') {
            return !this[OBJECTMODE] && !data
                ? false
                : this[ASYNC]
                    ? (defer(() => this[EMITDATA](data)), true)
                    : this[EMITDATA](data);
        }
        else if (ev === 'end') {
            return this[EMITEND]();
        }
        else if (ev === 'close') {
            this[CLOSED] = true;

            if (!this[EMITTED_END] && !this[DESTROYED])
                return false;
            const ret = super.emit('close');
            this.removeAllListeners('close');
            return ret;
        }
        else if (ev === 'error') {
            this[EMITTED_ERROR] = data;
            super.emit(ERROR, data);
            const ret = !this[SIGNAL] || this.listeners('error').length
                ? super.emit('error', data)
                : false;
            this[MAYBE_EMIT_END]();
            return ret;
        }
        else if (ev === 'resume') {
            const ret = super.emit('resume');
            this[MAYBE_EMIT_END]();
            return ret;
        }
        else if (ev === 'finish' || ev === 'prefinish') {
            const ret = super.emit(ev);
            this.removeAllListeners(ev);
            return ret;
        }

        const ret = super.emit(ev, ...args);
        this[MAYBE_EMIT_END]();
        return ret;
    }
    [EMITDATA](data) {
        for (const p of this[PIPES]) {
            if (p.dest.write(data) === false)
                this.pause();
        }
        const ret = this[DISCARDED] ? false : super.emit('data', data);
        this[MAYBE_EMIT_END]();
        return ret;
    }
    [EMITEND]() {
        if (this[EMITTED_END])
            return false;
        this[EMITTED_END] = true;
        this.readable = false;
        return this[ASYNC]
            ? (defer(() => this[EMITEND2]()), true)
            : this[EMITEND2]();
    }
    [EMITEND2]() {
        if (this[DECODER]) {
            const data = this[DECODER].end();
            if (data) {
                for (const p of this[PIPES]) {
                    p.dest.write(data);
                }
                if (!this[DISCARDED])
                    super.emit('data', data);
            }
        }
        for (const p of this[PIPES]) {
            p.end();
        }
        const ret = super.emit('end');
        this.removeAllListeners('end');
        return ret;
    }




    async collect() {
        const buf = Object.assign([], {
            dataLength: 0,
        });
        if (!this[OBJECTMODE])
            buf.dataLength = 0;


        const p = this.promise();
        this.on('data', c => {
            buf.push(c);
            if (!this[OBJECTMODE])
                buf.dataLength += c.length;
        });
        await p;
        return buf;
    }






    async concat() {
        if (this[OBJECTMODE]) {
            throw new Error('cannot concat in objectMode');
        }
        const buf = await this.collect();
        return (this[ENCODING]
            ? buf.join('')
            : Buffer.concat(buf, buf.dataLength));
    }



    async promise() {
        return new Promise((resolve, reject) => {
            this.on(DESTROYED, () => reject(new Error('stream destroyed')));
            this.on('error', er => reject(er));
            this.on('end', () => resolve());
        });
    }





    [Symbol.asyncIterator]() {


        this[DISCARDED] = false;
        let stopped = false;
        const stop = async () => {
            this.pause();
            stopped = true;
            return { value: undefined, done: true };
        };
        const next = () => {
            if (stopped)
                return stop();
            const res = this.read();
            if (res !== null)
                return Promise.resolve({ done: false, value: res });
            if (this[EOF])
                return stop();
            let resolve;
            let reject;
            const onerr = (er) => {
                this.off('data', ondata);
                this.off('end', onend);
                this.off(DESTROYED, ondestroy);
                stop();
                reject(er);
            };
            const ondata = (value) => {
                this.off('error', onerr);
                this.off('end', onend);
                this.off(DESTROYED, ondestroy);
                this.pause();
                resolve({ value, done: !!this[EOF] });
            };
            const onend = () => {
                this.off('error', onerr);
                this.off('data', ondata);
                this.off(DESTROYED, ondestroy);
                stop();
                resolve({ done: true, value: undefined });
            };
            const ondestroy = () => onerr(new Error('stream destroyed'));
            return new Promise((res, rej) => {
                reject = rej;
                resolve = res;
                this.once(DESTROYED, ondestroy);
                this.once('error', onerr);
                this.once('end', onend);
                this.once('data', ondata);
            });
        };
        return {
            next,
            throw: stop,
            return: stop,
            [Symbol.asyncIterator]() {
                return this;
            },
            [Symbol.asyncDispose]: async () => { },
        };
    }






    [Symbol.iterator]() {


        this[DISCARDED] = false;
        let stopped = false;
        const stop = () => {
            this.pause();
            this.off(ERROR, stop);
            this.off(DESTROYED, stop);
            this.off('end', stop);
            stopped = true;
            return { done: true, value: undefined };
        };
        const next = () => {
            if (stopped)
                return stop();
            const value = this.read();
            return value === null ? stop() : { done: false, value };
        };
        this.once('end', stop);
        this.once(ERROR, stop);
        this.once(DESTROYED, stop);
        return {
            next,
            throw: stop,
            return: stop,
            [Symbol.iterator]() {
                return this;
            },
            [Symbol.dispose]: () => { },
        };
    }












    destroy(er) {
        if (this[DESTROYED]) {
            if (er)
                this.emit('error', er);
            else
                this.emit(DESTROYED);
            return this;
        }
        this[DESTROYED] = true;
        this[DISCARDED] = true;

        this[BUFFER].length = 0;
        this[BUFFERLENGTH] = 0;
        const wc = this;
        if (typeof wc.close === 'function' && !this[CLOSED])
            wc.close();
        if (er)
            this.emit('error', er);

        else
            this.emit(DESTROYED);
        return this;
    }







    static get isStream() {
        return exports.isStream;
    }
}
exports.Minipass = Minipass;
//# sourceMappingURL=main.js.map

/***/ }),

/***/ "@hyrious/marshal/dist/marshal.mjs":
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       A6: () => (              _),
                       Bh: () => (              kr),
                       dC: () => (              q)
                     });

var vr=1,br=2,gr=4,C=Symbol.for("E"),pr=Symbol.for("encoding"),w="__ruby_extends__",I="__ruby_default__",G=Object.getOwnPropertySymbols,E=Object.defineProperty,dr=new TextDecoder,U=r=>dr.decode(r),wr=new TextEncoder,sr=r=>wr.encode(r),mr=r=>{if(typeof r=="object"&&r&&!r[w]){var t=[];return E(r,w,{value:t,configurable:!0}),t}return r&&r[w]},ar=(r,t)=>{E(r,I,{value:t,configurable:!0})},x=class{},_=class extends x{constructor(r){super(),E(this,"class",{value:r,configurable:!0})}},H=class extends x{constructor(r,t){super(),E(this,"class",{value:r,configurable:!0}),t&&E(this,"members",{value:t,configurable:!0})}},V=class extends x{constructor(r){super(),this.name=r}},z=class extends x{constructor(r,t){super(),this.name=r,this.old=t}},J=class{constructor(r="",t=0){this.source=r,this.options=t}},q=class{constructor(r,t){this.entries=r||[],t!==void 0&&(this.default=t)}},Er=class extends _{constructor(r,t,s){super(Symbol.for("Range")),this[Symbol.for("begin")]=r,this[Symbol.for("end")]=t,this[Symbol.for("excl")]=s}},L=class{constructor(r){this.value=r,E(this,"isInteger",{value:!0,configurable:!0})}valueOf(){return this.value}},N=class{constructor(r){this.value=r,E(this,"isInteger",{value:!1,configurable:!0})}valueOf(){return this.value}},er=class{constructor(r,t={}){this.t=0,this.r=r,this.s=[],this.e=[],this.n=t}u(){return this.t<this.r.byteLength}c(){if(this.t+2>=this.r.byteLength)throw new TypeError("marshal data too short");if(this.r.getInt16(this.t)!==1032)throw new TypeError("incompatible marshal file format (can't be read)");this.t+=2;var r=l(this);return this.s.length=0,this.e.length=0,r}},P=r=>{if(r.t>=r.r.byteLength)throw new TypeError("marshal data too short");return r.r.getUint8(r.t++)},Q=(r,t)=>{if(r.t+t>r.r.byteLength)throw new TypeError("marshal data too short");return new Uint8Array(r.r.buffer,r.r.byteOffset+(r.t+=t)-t,t)},p=r=>{if(r.t>=r.r.byteLength)throw new TypeError("marshal data too short");var t=r.r.getInt8(r.t++);if(t===0)return 0;if(-4<=t&&t<=4){for(var s=Math.abs(t),e=Q(r,s),u=0,a=s-1;a>=0;--a)u=u<<8|e[a];return t>0?u:u|-1<<s*8}else return t>0?t-5:t+5},W=r=>Q(r,p(r)),S=r=>U(W(r)),v=(r,t)=>(r.e.push(t),t),Sr=(r,t)=>(r.s.push(t),t),Or=r=>{for(var t=P(r),s=p(r)<<1,e=Q(r,s),u=0,a=0;a<s;++a)u+=e[a]*2**(a<<3);return t===43?u:-u},Rr=r=>{var t=S(r);return t==="inf"?1/0:t==="-inf"?-1/0:t==="nan"?NaN:Number(t)},Tr=r=>{var t=S(r),s=P(r),e="";return s&1&&(e+="i"),s&4&&(e+="m"),new RegExp(t,e)},or=(r,t,s,e)=>{var u=typeof t;return u==="symbol"||u==="string"||u==="number"?(e&&u==="symbol"&&(t=Symbol.keyFor(t)),r[t]=s):t instanceof Uint8Array?r[U(t)]=s:(t instanceof L||t instanceof N)&&(r[t.value]=s),r},ir=(r,t,s,e)=>{if(e===void 0||e===!1)r[t]=s;else{var u=Symbol.keyFor(t);e===!0?r[u]=s:r[u.replace(/^@/,e)]=s}},l=r=>{var t=P(r),s=r.n.string,e=r.n.numeric==="wrap",u=r.n.regexp==="wrap",a=r.n.ivarToString,k=r.n.known||{};switch(t){case 48:return null;case 84:return!0;case 70:return!1;case 105:var o=p(r);return e?new L(o):o;case 58:return Sr(r,Symbol.for(S(r)));case 59:return r.s[p(r)];case 64:return r.e[p(r)];case 73:for(var c=l(r),f=p(r),o=0,n,d;o<f;++o)n=l(r),d=l(r),c instanceof Uint8Array&&(n===C||n===pr)&&s!=="binary"?(n===C?c=U(c):c=new TextDecoder(U(d)).decode(c),r.e[r.e.length-1]=c):c!=null&&ir(c,n,d,a);return c;case 101:var g=l(r),c=l(r),R=mr(c);return R&&R.unshift(g),c;case 91:for(var f=p(r),D=v(r,Array(f)),o=0;o<f;++o)D[o]=l(r);return D;case 108:var o=Or(r);return v(r,e?new L(o):o);case 99:return v(r,new V(S(r)));case 109:case 77:return v(r,new z(S(r),t===77));case 102:var o=Rr(r);return v(r,e?new N(o):o);case 123:case 125:var j=r.n.hash,yr=r.n.hashSymbolKeysToString;if(j==="map"){for(var f=p(r),K=v(r,new Map),o=0;o<f;++o)K.set(l(r),l(r));return t===125&&ar(K,l(r)),K}else if(j==="wrap"){for(var f=p(r),X=v(r,new q([])),o=0;o<f;++o)X.entries.push([l(r),l(r)]);return t===125&&(X.default=l(r)),X}else{for(var f=p(r),T=v(r,{}),o=0;o<f;++o)or(T,l(r),l(r),yr);return t===125&&ar(T,l(r)),T}case 111:for(var $=l(r),rr=k[Symbol.keyFor($)],m=v(r,rr?Object.create(rr.prototype):new _($)),f=p(r),o=0,n,d;o<f;++o)n=l(r),d=l(r),ir(m,n,d,a);return m;case 47:return v(r,u?new J(S(r),P(r)):Tr(r));case 34:return v(r,s==="utf8"?S(r):W(r));case 83:for(var tr=v(r,new H(l(r))),f=p(r),T={},o=0;o<f;++o)or(T,l(r),l(r));return E(tr,"members",{value:T,configurable:!0}),tr;case 100:case 67:case 117:case 85:var m=v(r,new _(l(r)));return t===100&&(m.data=l(r)),t===67&&(m.wrapped=l(r)),t===117&&(m.userDefined=W(r)),t===85&&(m.userMarshal=l(r)),m}},Ar=r=>{for(var t=new Uint8Array(r.length),s=0;s<r.length;++s)t[s]=r.charCodeAt(s);return t},ur=r=>(typeof r=="string"&&(r=Ar(r)),r instanceof ArrayBuffer?new DataView(r):new DataView(r.buffer,r.byteOffset,r.byteLength));function jr(r,t){return new er(ur(r),t).c()}function xr(r,t){for(var s=new er(ur(r),t),e=[];s.u();)e.push(s.c());return e}function _r(r){if(typeof r!="object"||r===null)return!1;let t=Object.getPrototypeOf(r);return(t===null||t===Object.prototype||Object.getPrototypeOf(t)===null)&&!(Symbol.toStringTag in r)&&!(Symbol.iterator in r)}var lr=class{constructor(r={}){this.o=new Uint8Array(16),this.a=0,this.e=new Map,this.s=new Map,this.n=r}i(r){return i(this,4),i(this,8),y(this,r),this.e.clear(),this.s.clear(),this}c(){return this.o.subarray(0,this.a)}},nr=r=>{var t=new Uint8Array(r.o.byteLength<<1);t.set(r.o),r.o=t},i=(r,t)=>{r.a>=r.o.byteLength&&nr(r),r.o[r.a++]=t},Y=(r,t)=>{for(;r.a+t.length>=r.o.byteLength;)nr(r);r.o.set(t,r.a),r.a+=t.length},F=(r,t)=>{b(r,t.length),Y(r,t)},A=(r,t)=>{F(r,sr(t))},b=(r,t)=>{var s=new Uint8Array(5),e=Lr(t,s);Y(r,s.subarray(0,e))},Lr=(r,t)=>{if(r===0)return t[0]=0,1;if(0<r&&r<123)return t[0]=r+5,1;if(-124<r&&r<0)return t[0]=r-5&255,1;for(var s=1;s<5;++s){if(t[s]=r&255,r>>=8,r===0){t[0]=s;break}if(r===-1){t[0]=-s;break}}return s+1},fr=(r,t)=>{A(r,t!==t?"nan":Number.isFinite(t)?Object.is(t,-0)?"-0":t.toString():t<0?"-inf":"inf")},O=(r,t)=>{r.s.has(t)?(i(r,59),b(r,r.s.get(t))):(i(r,58),F(r,sr(Symbol.keyFor(t))),r.s.set(t,r.s.size))},Z=(r,t)=>{for(var s of t)i(r,101),O(r,s)},M=(r,t,s)=>{s[w]&&Z(r,s[w]),i(r,t),O(r,s.class)},Mr=(r,t)=>{t[w]&&Z(r,t[w]),t.wrapped&&(i(r,67),O(r,t.class))},B=(r,t)=>{var s=G(t),e=s.length,u,a;if(e>0)for(b(r,e),u=0;u<e;++u)O(r,a=s[u]),y(r,t[a]);else b(r,0)},cr=(r,t)=>{i(r,108),i(r,t<0?45:43);var s=[];t=Math.abs(t);do s.push(t&255),t=Math.floor(t/256);while(t);s.length&1&&s.push(0),b(r,s.length>>1),Y(r,s)},h=(r,t)=>{r.e.has(t)||r.e.set(t,r.e.size)},hr=(r,t,s)=>{h(r,t),t[w]&&Z(r,t[w]),i(r,111),O(r,Symbol.for(s)),B(r,t)},y=(r,t)=>{var s=r.n.hashStringKeysToSymbol,e=r.n.known||{},u=r.n.unknown;if(t===void 0)throw new TypeError("can't dump undefined");if(t===null)i(r,48);else if(t===!0)i(r,84);else if(t===!1)i(r,70);else if(typeof t=="number")Number.isInteger(t)?-1073741824<=t&&t<1073741824?(i(r,105),b(r,t)):(h(r,t),cr(r,t)):(h(r,t),i(r,102),fr(r,t));else if(t instanceof L){var a=t.value;-1073741824<=a&&a<1073741824?(i(r,105),b(r,a)):(h(r,a),cr(r,a))}else if(t instanceof N){var a=t.value;h(r,a),i(r,102),fr(r,a)}else if(typeof t=="symbol")O(r,t);else if(r.e.has(t))i(r,64),b(r,r.e.get(t));else if(t instanceof _)if(h(r,t),t.data!==void 0)M(r,100,t),y(r,t.data);else if(t.wrapped!==void 0)Mr(r,t),y(r,t.wrapped);else if(t.userDefined){var k=G(t).length>0;k&&i(r,73),M(r,117,t),F(r,t.userDefined),k&&B(r,t)}else t.userMarshal!==void 0?(M(r,85,t),y(r,t.userMarshal)):(M(r,111,t),B(r,t));else if(t instanceof H)h(r,t),M(r,83,t),B(r,t.members);else if(Array.isArray(t)){h(r,t),i(r,91),b(r,t.length);for(var a=0;a<t.length;++a)y(r,t[a])}else if(t instanceof RegExp){h(r,t),i(r,47),A(r,t.source);var f=0;t.flags.includes("i")&&(f|=1),t.flags.includes("m")&&(f|=4),i(r,f)}else if(t instanceof J)h(r,t),i(r,47),A(r,t.source),i(r,t.options);else if(typeof t=="string")h(r,t),i(r,73),i(r,34),A(r,t),b(r,1),O(r,C),i(r,84);else if(t instanceof Uint8Array)h(r,t),i(r,34),F(r,t);else if(t instanceof V)h(r,t),i(r,99),A(r,t.name);else if(t instanceof z)h(r,t),i(r,t.old?77:109),A(r,t.name);else if(t instanceof q){h(r,t);var n=t.default;i(r,n===void 0?123:125),b(r,t.entries.length);for(var a=0,d=t.entries.length,g,c;a<d;++a)[g,c]=t.entries[a],y(r,g),y(r,c);n!==void 0&&y(r,n)}else if(t instanceof Map){h(r,t);var n=t[I];i(r,n===void 0?123:125),b(r,t.size);for(var[g,c]of t)y(r,g),y(r,c);n!==void 0&&y(r,n)}else if(_r(t)){h(r,t);var n=t[I];i(r,n===void 0?123:125);var R=Object.keys(t).concat(G(t));b(r,R.length);for(var a=0,d=R.length,g;a<d;++a)g=R[a],y(r,s&&typeof g=="string"?Symbol.for(g):g),y(r,t[g]);n!==void 0&&y(r,n)}else{var D=Object.getPrototypeOf(t);for(var o in e)if(D===e[o].prototype){hr(r,t,o);return}if(u){var j=u(t);if(j){hr(r,t,j);return}}throw new TypeError("can't dump "+typeof t+" "+t)}};function kr(r,t){return new lr(t).i(r).c()}function Dr(r,t){for(var s=new lr(t),e=0;e<r.length;++e)s.i(r[e]);return s.c()}
//# sourceMappingURL=marshal.mjs.map


/***/ })

};
;