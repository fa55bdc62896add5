/** Runs one step of the start and prints it with its duration. */
export type Step = <Result>(name: string, work: () => Promise<Result>) => Promise<Result>;

/** Prints one line to standard output. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

export const step: Step = async (name, work) => {
  const began = performance.now();
  const result = await work();
  say(stepLine(name, performance.now() - began));
  return result;
};

function stepLine(name: string, milliseconds: number): string {
  return `  ✓ ${name.padEnd(30)}${seconds(milliseconds).padStart(6)} s`;
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1);
}

/** Printed once everything runs. The address has a line of its own, so that it is easy to find and click. */
export function readyMessage(address: string, milliseconds: number): string {
  return [
    "",
    `Naru is ready after ${seconds(milliseconds)} s. Open this address; press Ctrl-C to stop.`,
    "나루가 준비되었습니다. 아래 주소를 여십시오. 끝내려면 Ctrl-C를 누르십시오.",
    "",
    `    ${address}`,
    "",
  ].join("\n");
}
