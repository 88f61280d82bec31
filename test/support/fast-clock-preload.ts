/**
 * For `node --import`: the clock by which a process paces its requests runs so many times as fast as the real one. The
 * quotas are kept by that clock, and nobody waits for them.
 */
const SPEED = 40n;

const real = process.hrtime.bigint.bind(process.hrtime);
const began = real();
process.hrtime.bigint = () => began + (real() - began) * SPEED;
