/** Runs one step of the start and prints it with the time that it took. */
export type Step = <Result>(name: string, work: () => Promise<Result>) => Promise<Result>;

/** Prints a line for people; a reader that went away (`npm start | head`) is no reason to fail. */
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

/** What is printed once everything runs: the address stands alone, so that it is found and can be clicked. */
export function readyMessage(address: string, milliseconds: number): string {
  return [
    "",
    `Naru is ready after ${seconds(milliseconds)} s. Open this address; Ctrl-C ends everything.`,
    "나루가 준비되었습니다. 아래 주소를 여십시오. 끝내려면 Ctrl-C를 누르십시오.",
    "",
    `    ${address}`,
    "",
  ].join("\n");
}
