import { BlockList, isIP } from 'node:net';

/**
 * What the registries of special addresses (IANA, RFC 6890 and its successors) keep from the public of IPv4, and the
 * one public-looking address behind which a host's own machinery answers its guests (168.63.129.16).
 */
const NOT_PUBLIC_4: readonly [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['168.63.129.16', 32],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];
/** Of IPv6 only what is given out to the public at all; what stands for an IPv4 address is never among it. */
const PUBLIC_6: readonly [string, number] = ['2000::', 3];
/** Within it: protocols (Teredo among them), 6to4, documentation. */
const NOT_PUBLIC_6: readonly [string, number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const kept4 = new BlockList();
for (const [net, prefix] of NOT_PUBLIC_4) kept4.addSubnet(net, prefix, 'ipv4');
const open6 = new BlockList();
open6.addSubnet(...PUBLIC_6, 'ipv6');
const kept6 = new BlockList();
for (const [net, prefix] of NOT_PUBLIC_6) kept6.addSubnet(net, prefix, 'ipv6');

/** Whether an IP address is one that everybody on the internet may reach. What is no address is not. */
export function isPublicAddress(address: string): boolean {
  if (address.includes('%')) return false;
  const version = isIP(address);
  if (version === 4) return !kept4.check(address, 'ipv4');
  return version === 6 && open6.check(address, 'ipv6') && !kept6.check(address, 'ipv6');
}

/** Names that stand for something near, whatever a resolver would make of them. */
const NEAR =
  /(^|\.)(localhost|local|localdomain|internal|intranet|lan|home|corp|private|onion|test|invalid|arpa)$/;

/** Whether a name could be one of the internet's: it has a dot, and its end is not kept for what is near. */
export function isPublicName(host: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, '');
  return name.includes('.') && !NEAR.test(name);
}
