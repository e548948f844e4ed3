// Uses the client of docs/consume/clients.md on a running platform and prints what it was told, for the test to judge.
import { Refused, changed, communal, many, move, platform, read, search, since } from "./client.ts";

declare const process: { argv: string[] };
const [host = "", key = "", procedure = "", dossier = "", before = ""] = process.argv.slice(2);
const everybody = platform(host);

async function refusal(act: Promise<unknown>): Promise<[number, string, boolean]> {
  try {
    await act;
  } catch (error) {
    if (error instanceof Refused) return [error.problem.status, error.problem.type, error.message !== ""];
    throw error;
  }
  throw new Error("nothing was refused");
}

const now = await read(everybody, procedure);
const first = await everybody.GET("/api/v1/procedures/{key}/", { params: { path: { key: procedure } } });
const tag = first.response.headers.get("ETag") ?? "";
const listed: string[] = [];
for await (const one of communal(everybody, "H99.02")) listed.push(one);

console.log(
  JSON.stringify({
    title: now.title,
    version: now.version,
    agency: now.agency.code,
    earlier: (await read(everybody, procedure, { seen: before })).title,
    later: (await read(everybody, procedure, { at: "2099-01-01" })).version,
    changed: [await changed(everybody, procedure, tag), await changed(everybody, procedure, '"other"')],
    listed,
    many: await many(everybody, [procedure, "9.999999"]).then(({ found, missing }) => [found[0]?.key, missing]),
    found: (await search(everybody, "khai sinh")).map((one) => one.key),
    feed: await since(everybody, 0),
    unknown: await refusal(read(everybody, "9.999999")),
    withdrawn: await refusal(read(everybody, "9.000018")),
    keyless: await refusal(move(everybody, dossier, { move: "assign" }, "1")),
    moved: (await move(platform(host, key), dossier, { move: "assign" }, "2")).value,
    again: await refusal(move(platform(host, key), dossier, { move: "assign" }, "3")),
  }),
);

/** Never called: each line is a mistake that the types of the contract catch. */
export async function mistaken(): Promise<void> {
  // @ts-expect-error no such address
  await everybody.GET("/api/v1/procedure/");
  // @ts-expect-error no such parameter
  await everybody.GET("/api/v1/procedures/", { params: { query: { secter: "x" } } });
  // @ts-expect-error no such value
  await everybody.GET("/api/v1/procedures/", { params: { query: { level: "village" } } });
  // @ts-expect-error no such field
  console.log(now.titel);
  // @ts-expect-error no such move
  await move(everybody, dossier, { move: "teleport" }, "4");
  // @ts-expect-error nothing is written to a text
  await everybody.POST("/api/v1/procedures/", {});
}
