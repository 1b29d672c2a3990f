// Build the outline of the world that the site draws maps on: static/world.svg, one symbol per state, named by its ISO code.
//
//     npm install world-atlas@2.0.2 topojson-client@3.1.0 topojson-simplify@3.0.3 d3-geo@3.1.2 world-countries@5.1.0
//     node build_map.mjs FOLDER_OF_NODE_MODULES OUT.svg
//
// Natural Earth is in the public domain. The projection is Equal Earth with the Pacific in the middle: no state is torn but
// Greenland, and Indonesia stands near the middle. server/drawing/earth.py computes the same for points.
import fs from "fs";
import { createRequire } from "module";

const [folder, out] = process.argv.slice(2);
const require = createRequire(`${folder}/node_modules/any.js`);
const topology = require("topojson-client");
const { presimplify, simplify, sphericalTriangleArea } = require("topojson-simplify");
const { geoEqualEarth, geoPath } = await import(`${folder}/node_modules/d3-geo/dist/d3-geo.mjs`);

// Drawn without a code: who rules there is disputed, and an outline is no statement.
const UNCODED = { Kosovo: "KOS" };
// In steradians: what is smaller than this is not seen at ten times the width of a page.
const DETAIL = 4e-6;

const codes = Object.fromEntries(require("world-countries/countries.json").map((one) => [one.ccn3, one.cca3]));
let world = require("world-atlas/countries-50m.json");
world = simplify(presimplify(world, sphericalTriangleArea), DETAIL);
const path = geoPath(geoEqualEarth().rotate([-150, 0]).scale(184.73).translate([500, 232])).digits(1);

const shapes = [];
const named = new Set();
for (const state of topology.feature(world, world.objects.countries).features) {
  const code = codes[state.id] ?? UNCODED[state.properties.name];
  const drawn = path(state);
  if (!drawn || code === "ATA") continue;
  shapes.push(code && !named.has(code) ? `<path id="${code}" d="${drawn}"/>` : `<path d="${drawn}"/>`);
  named.add(code);
}
const head = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 424">';
const note = "<!-- Made by tools/build_map.mjs from Natural Earth 1:50m (public domain), as packaged in world-atlas (ISC). -->";
fs.writeFileSync(out, `${head}\n${note}\n<g id="land">\n${shapes.join("\n")}\n</g>\n</svg>\n`);
