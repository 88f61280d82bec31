import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';

// The least that a server on node:http can do: the same bytes from memory, whatever is asked for.
const [, , file = ''] = process.argv;
const body = readFileSync(file);
const server = createServer((_incoming, outgoing) => {
  outgoing.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': body.length });
  outgoing.end(body);
});
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port));
