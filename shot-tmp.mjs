import { chromium } from "@playwright/test";

const [name, theme, width, height, ...paths] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
const context = await browser.newContext({
  viewport: { width: +width, height: +height },
  baseURL: "http://127.0.0.1:3140",
});
if (theme !== "none")
  await context.addCookies([{ name: "comfort", value: `${theme}.normal`, url: "http://127.0.0.1:3140" }]);
const page = await context.newPage();
page.on(
  "console",
  (m) => ["error", "warning"].includes(m.type()) && console.log("console", m.text().slice(0, 500)),
);
page.on("pageerror", (e) => console.log("pageerror", e.message));
await page.goto("/sign-in");
await page.getByRole("button", { name: `Be ${name}` }).click();
await page.waitForURL("**/my/today");
for (const path of paths) {
  const r = await page.goto(path);
  await page.waitForTimeout(600);
  const file = `/tmp/accord/shots/patient/${name.split(" ")[0]}-${path.replaceAll(/[^a-z0-9]+/gi, "_")}-${theme}-${width}.png`;
  await page.screenshot({ path: file, fullPage: true });
  console.log(
    r.status(),
    path,
    file,
    "side",
    await page.evaluate(() => document.documentElement.scrollWidth > innerWidth),
  );
}
await browser.close();
