/** QR codes (ISO/IEC 18004), byte mode, correction level M, versions 1 to 10: addresses up to 213 bytes. */

/** Per version: correction bytes per block, and the data bytes of each block. */
const BLOCKS: readonly { correction: number; data: readonly number[] }[] = [
  { correction: 10, data: [16] },
  { correction: 16, data: [28] },
  { correction: 26, data: [44] },
  { correction: 18, data: [32, 32] },
  { correction: 24, data: [43, 43] },
  { correction: 16, data: [27, 27, 27, 27] },
  { correction: 18, data: [31, 31, 31, 31] },
  { correction: 22, data: [38, 38, 39, 39] },
  { correction: 22, data: [36, 36, 36, 37, 37] },
  { correction: 26, data: [43, 43, 43, 43, 44] },
];
const ALIGNMENT: readonly (readonly number[])[] = [
  [],
  [6, 18],
  [6, 22],
  [6, 26],
  [6, 30],
  [6, 34],
  [6, 22, 38],
  [6, 24, 42],
  [6, 26, 46],
  [6, 28, 50],
];
const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

type Grid = boolean[][];

/** The dark squares of a QR code by row, or null when the text is too long. */
export function qrCode(text: string): Grid | null {
  const bytes = new TextEncoder().encode(text);
  const version = 1 + BLOCKS.findIndex(({ data }, index) => bytes.length <= sum(data) - (index < 9 ? 2 : 3));
  if (version === 0) return null;
  const words = codewords(bytes, version);
  const { grid, fixed } = frame(version);
  place(grid, fixed, words);
  let best: Grid = grid;
  let lowest = Infinity;
  MASKS.forEach((mask, number) => {
    const masked = grid.map((row, y) => row.map((dark, x) => (fixed[y]?.[x] ? dark : dark !== mask(x, y))));
    writeFormat(masked, number);
    const cost = penalty(masked);
    if (cost < lowest) [best, lowest] = [masked, cost];
  });
  return best;
}

function codewords(bytes: Uint8Array, version: number): number[] {
  const { correction, data } = BLOCKS[version - 1] ?? { correction: 0, data: [] };
  const capacity = sum(data);
  const bits: number[] = [];
  const put = (value: number, length: number) => {
    for (let bit = length - 1; bit >= 0; bit -= 1) bits.push((value >> bit) & 1);
  };
  put(4, 4);
  put(bytes.length, version < 10 ? 8 : 16);
  for (const byte of bytes) put(byte, 8);
  put(0, Math.min(4, capacity * 8 - bits.length));
  while (bits.length % 8) bits.push(0);
  const all: number[] = [];
  for (let at = 0; at < bits.length; at += 8)
    all.push(bits.slice(at, at + 8).reduce((value, bit) => value * 2 + bit, 0));
  for (let pad = 0; all.length < capacity; pad += 1) all.push(pad % 2 ? 0x11 : 0xec);
  let start = 0;
  const blocks = data.map((length) => all.slice(start, (start += length)));
  const checks = blocks.map((block) => remainder(block, correction));
  const interleaved: number[] = [];
  for (const part of [blocks, checks]) {
    for (let at = 0; at < Math.max(...part.map((block) => block.length)); at += 1) {
      for (const block of part) if (at < block.length) interleaved.push(block[at] ?? 0);
    }
  }
  return interleaved;
}

/** Product in GF(256) with the polynomial 0x11d. */
function times(a: number, b: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ ((product >>> 7) * 0x11d);
    product ^= ((b >>> bit) & 1) * a;
  }
  return product;
}

/** The Reed–Solomon correction bytes of a block. */
function remainder(block: readonly number[], length: number): number[] {
  const divisor: number[] = Array.from({ length }, (_, index) => (index === length - 1 ? 1 : 0));
  let root = 1;
  for (let step = 0; step < length; step += 1) {
    for (let at = 0; at < length; at += 1)
      divisor[at] = times(divisor[at] ?? 0, root) ^ (divisor[at + 1] ?? 0);
    root = times(root, 2);
  }
  const rest = new Array<number>(length).fill(0);
  for (const byte of block) {
    const factor = byte ^ (rest.shift() ?? 0);
    rest.push(0);
    divisor.forEach((coefficient, at) => (rest[at] = (rest[at] ?? 0) ^ times(coefficient, factor)));
  }
  return rest;
}

/** Finders, timing, alignment and version: what no mask may touch. */
function frame(version: number): { grid: Grid; fixed: Grid } {
  const size = 17 + 4 * version;
  const empty = () => Array.from({ length: size }, () => new Array<boolean>(size).fill(false));
  const grid = empty();
  const fixed = empty();
  const put = (x: number, y: number, dark: boolean) => {
    set(grid, x, y, dark);
    set(fixed, x, y, true);
  };
  for (let at = 0; at < size; at += 1) {
    put(6, at, at % 2 === 0);
    put(at, 6, at % 2 === 0);
  }
  for (const [cx, cy] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const) {
    square(4, (dx, dy, ring) => put(cx + dx, cy + dy, ring !== 2 && ring !== 4));
  }
  const centres = ALIGNMENT[version - 1] ?? [];
  for (const cx of centres) {
    for (const cy of centres) {
      const corner = (cx === 6 && cy === 6) || (cx === 6 && cy === size - 7) || (cx === size - 7 && cy === 6);
      if (!corner) square(2, (dx, dy, ring) => put(cx + dx, cy + dy, ring !== 1));
    }
  }
  if (version >= 7) {
    let rest = version;
    for (let step = 0; step < 12; step += 1) rest = (rest << 1) ^ ((rest >>> 11) * 0x1f25);
    const bits = (version << 12) | rest;
    for (let bit = 0; bit < 18; bit += 1) {
      const dark = ((bits >>> bit) & 1) === 1;
      put(size - 11 + (bit % 3), Math.floor(bit / 3), dark);
      put(Math.floor(bit / 3), size - 11 + (bit % 3), dark);
    }
  }
  for (let at = 0; at < 9; at += 1) {
    set(fixed, 8, at, true);
    set(fixed, at, 8, true);
    if (at < 8) {
      set(fixed, size - 1 - at, 8, true);
      set(fixed, 8, size - 1 - at, true);
    }
  }
  return { grid, fixed };
}

/** Lays the bits in the zigzag from the lower right. */
function place(grid: Grid, fixed: Grid, words: readonly number[]): void {
  const size = grid.length;
  let bit = 0;
  for (let column = size - 1, up = true; column > 0; column -= 2, up = !up) {
    if (column === 6) column = 5;
    for (let step = 0; step < size; step += 1) {
      const y = up ? size - 1 - step : step;
      for (const x of [column, column - 1]) {
        if (fixed[y]?.[x]) continue;
        set(grid, x, y, (((words[bit >>> 3] ?? 0) >>> (7 - (bit & 7))) & 1) === 1);
        bit += 1;
      }
    }
  }
}

function writeFormat(grid: Grid, mask: number): void {
  const size = grid.length;
  let rest = mask;
  for (let step = 0; step < 10; step += 1) rest = (rest << 1) ^ ((rest >>> 9) * 0x537);
  const bits = ((mask << 10) | rest) ^ 0x5412;
  for (let bit = 0; bit < 15; bit += 1) {
    const dark = ((bits >>> bit) & 1) === 1;
    if (bit < 8) set(grid, size - 1 - bit, 8, dark);
    else set(grid, 8, size - 15 + bit, dark);
    if (bit < 6) set(grid, 8, bit, dark);
    else if (bit < 8) set(grid, 8, bit + 1, dark);
    else if (bit === 8) set(grid, 7, 8, dark);
    else set(grid, 14 - bit, 8, dark);
  }
  set(grid, 8, size - 8, true);
}

/** How hard a masked code is to read: runs, blocks, finder look-alikes, imbalance. */
function penalty(grid: Grid): number {
  const size = grid.length;
  let cost = 0;
  let dark = 0;
  for (let y = 0; y < size; y += 1) {
    for (const at of [(x: number) => grid[y]?.[x], (x: number) => grid[x]?.[y]]) {
      const line = Array.from({ length: size }, (_, x) => (at(x) ? '1' : '0')).join('');
      for (const run of line.matchAll(/0{5,}|1{5,}/g)) cost += run[0].length - 2;
      for (const pattern of ['10111010000', '00001011101'])
        cost += 40 * (line.split(new RegExp(`(?=${pattern})`)).length - 1);
    }
    for (let x = 0; x < size; x += 1) {
      const here = grid[y]?.[x];
      if (here) dark += 1;
      if (here === grid[y]?.[x + 1] && here === grid[y + 1]?.[x] && here === grid[y + 1]?.[x + 1]) cost += 3;
    }
  }
  return cost + 10 * Math.floor(Math.abs(dark * 20 - size * size * 10) / (size * size));
}

function square(radius: number, draw: (dx: number, dy: number, ring: number) => void): void {
  for (let dy = -radius; dy <= radius; dy += 1)
    for (let dx = -radius; dx <= radius; dx += 1) draw(dx, dy, Math.max(Math.abs(dx), Math.abs(dy)));
}

/** Sets a square; what falls outside is left out. */
function set(grid: Grid, x: number, y: number, dark: boolean): void {
  const row = grid[y];
  if (row && x >= 0 && x < row.length) row[x] = dark;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, value) => total + value, 0);
}
