// One message after the other: read the member, add experience and a coin, write the member again. One process, one thread.
const fs = require("fs");
const os = require("os");
const path = require("path");
const { QuickDB, SqliteDriver } = require("quick.db");

const seconds = Number(process.argv[2]);
const members = Number(process.argv[3]);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "quickdb-"));

const message = async (db, member) => {
  const user = (await db.get(`user_${member}`)) || { xp: 0, level: 0, coins: 25, messages: 0 };
  user.xp += 15 + Math.floor(Math.random() * 11);
  user.coins += 1;
  user.messages += 1;
  user.level = Math.floor(Math.sqrt(user.xp / 50));
  user.last = Date.now();
  await db.set(`user_${member}`, user);
};

const run = async (db, time) => {
  const took = [];
  const end = process.hrtime.bigint() + BigInt(time * 1e9);
  for (let before = process.hrtime.bigint(); before < end; ) {
    await message(db, Math.floor(Math.random() * members));
    const after = process.hrtime.bigint();
    took.push(Number(after - before));
    before = after;
  }
  return took;
};

(async () => {
  const driver = new SqliteDriver(path.join(folder, "quick.sqlite"));
  const db = new QuickDB({ driver });
  if (db.init) await db.init();
  await run(db, Math.max(1, seconds / 2));
  const begun = process.hrtime.bigint();
  const took = await run(db, seconds);
  const elapsed = Number(process.hrtime.bigint() - begun);
  took.sort((a, b) => a - b);
  const at = (percent) => (took[Math.min(took.length - 1, Math.floor((took.length * percent) / 100))] / 1e6).toFixed(2);
  const sqlite = driver.database || driver._database;
  const durable = sqlite ? `journal_mode ${sqlite.pragma("journal_mode", { simple: true })}, synchronous ${sqlite.pragma("synchronous", { simple: true })}` : "";
  const rate = Math.round((took.length * 1e9) / elapsed).toLocaleString("en");
  console.log(`${rate} a second, p50 / p99 ${at(50)} / ${at(99)} ms (Node ${process.version}, ${durable})`);
  fs.rmSync(folder, { recursive: true, force: true });
})();
