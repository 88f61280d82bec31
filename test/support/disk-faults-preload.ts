import { watchDisk, type DiskFault } from './disk-faults.ts';

/** For `node --import`: the fault of a process whose code is not ours to change, from its environment. */
const { DISK_FAULT: fault, DISK_FAULT_AT: at } = process.env;
watchDisk().arm(fault as DiskFault | undefined, Number(at));
