// Makes world-outlines.txt of Natural Earth's countries (1:50 million, public domain), as the npm package world-atlas has them.
// Run once, by hand, with Node: npm pack world-atlas@2.0.2, unpack it, then
//   node world-outlines.mjs package/countries-50m.json > world-outlines.txt
import { readFileSync } from "node:fs";

const grain = 0.01; // degrees: about a kilometre
const tolerance = 0.015; // degrees that a line may be moved by when points are dropped
const world = JSON.parse(readFileSync(process.argv[2], "utf8"));
const { scale, translate } = world.transform;

const whole = new Map([
  ["W. Sahara", "Western Sahara"], ["Dem. Rep. Congo", "DR Congo"], ["Central African Rep.", "Central African Republic"], ["Eq. Guinea", "Equatorial Guinea"],
  ["S. Sudan", "South Sudan"], ["Bosnia and Herz.", "Bosnia and Herzegovina"], ["Dominican Rep.", "Dominican Republic"], ["Fr. Polynesia", "French Polynesia"],
  ["Br. Indian Ocean Ter.", "British Indian Ocean Territory"], ["Indian Ocean Ter.", "Indian Ocean Territories"], ["N. Cyprus", "Northern Cyprus"], ["N. Mariana Is.", "Northern Mariana Islands"],
  ["Fr. S. Antarctic Lands", "French Southern and Antarctic Lands"], ["Antigua and Barb.", "Antigua and Barbuda"], ["St. Vin. and Gren.", "Saint Vincent and the Grenadines"],
  ["S. Geo. and the Is.", "South Georgia and the South Sandwich Islands"], ["Heard I. and McDonald Is.", "Heard Island and McDonald Islands"],
]);
const nameOf = (name) => whole.get(name) ?? name.replace(/\bSt\. /g, "Saint ").replace(/\bIs\.$/, "Islands").replace(/'/g, "’");

// The French names are those of Unicode's CLDR, by the number of ISO 3166-1; Natural Earth has lands without one.
const regions = new Intl.DisplayNames("fr", { type: "region", fallback: "none" });
const french = new Map([["Indian Ocean Territories", "Territoires de l’océan Indien"], ["Kosovo", "Kosovo"], ["Northern Cyprus", "Chypre du Nord"], ["Siachen Glacier", "Glacier de Siachen"], ["Somaliland", "Somaliland"], ["Ashmore and Cartier Islands", "Îles Ashmore-et-Cartier"], ["Western Sahara", "Sahara occidental"], ["DR Congo", "RD Congo"], ["Congo", "Congo"], ["Palestine", "Palestine"], ["Hong Kong", "Hong Kong"], ["Macao", "Macao"]]);
const frenchOf = (name, id) => {
  const region = id && new Intl.Locale(`und-${id}`).region;
  const found = french.get(name) ?? (region && /^[A-Z]{2}$/.test(region) ? regions.of(region) : undefined);
  if (!found) throw new Error(`no French name for ${name}`);
  return found;
};

const points = (arc) => {
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]) => [((x += dx) * scale[0] + translate[0]) / grain, ((y += dy) * scale[1] + translate[1]) / grain]);
};

// Douglas and Peucker, "Algorithms for the reduction of the number of points", 1973.
const simple = (line, far) => {
  const keep = new Set([0, line.length - 1]);
  const parts = [[0, line.length - 1]];
  while (parts.length > 0) {
    const [from, to] = parts.pop();
    const [[ax, ay], [bx, by]] = [line[from], line[to]];
    const [dx, dy] = [bx - ax, by - ay];
    let [most, at] = [far, -1];
    for (let i = from + 1; i < to; i++) {
      const [px, py] = [line[i][0] - ax, line[i][1] - ay];
      const t = dx || dy ? Math.max(0, Math.min(1, (px * dx + py * dy) / (dx * dx + dy * dy))) : 0;
      const distance = Math.hypot(px - t * dx, py - t * dy);
      if (distance > most) [most, at] = [distance, i];
    }
    if (at < 0) continue;
    keep.add(at);
    parts.push([from, at], [at, to]);
  }
  return line.filter((_, i) => keep.has(i));
};

console.log("# Outlines of the world’s countries, for maps. Made by world-outlines.mjs of Natural Earth 4.1, Admin 0, 1:50 million");
console.log("# (https://www.naturalearthdata.com, public domain), by way of the npm package world-atlas 2.0.2.");
console.log("# line: hundredths of a degree, east and north of the first point, then from each point to the next.");
console.log("# land: name|French name|rings parted by blanks, each the numbers of its lines from 0, with ~ where a line runs backwards.");
for (const arc of world.arcs) {
  const line = simple(points(arc), tolerance / grain).map(([x, y]) => [Math.round(x), Math.round(y)]);
  let [lastX, lastY] = [0, 0];
  const steps = line.map(([x, y]) => {
    const step = [x - lastX, y - lastY];
    [lastX, lastY] = [x, y];
    return step;
  });
  console.log("line " + steps.filter(([dx, dy], i) => i === 0 || dx !== 0 || dy !== 0).flat().join(" "));
}
const lands = world.objects.countries.geometries
  .filter((g) => g.arcs && g.properties.name !== "Antarctica")
  .map((g) => ({ name: nameOf(g.properties.name), id: g.id, rings: g.type === "Polygon" ? g.arcs : g.arcs.flat() }));
lands.sort((a, b) => (a.name < b.name ? -1 : 1));
for (const { name, id, rings } of lands) {
  console.log(`land ${name}|${frenchOf(name, id)}|` + rings.map((ring) => ring.map((n) => (n < 0 ? "~" + ~n : n)).join(",")).join(" "));
}
