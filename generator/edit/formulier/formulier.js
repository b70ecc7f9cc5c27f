// How the form reads and writes files of content. Decap's own way loses every comment, reads
// 007 as 7 and can't hold a list at the top of a file; here only what was changed changes.
import {Document, Pair, Scalar, YAMLMap, YAMLSeq, isMap, isScalar, isSeq, parseDocument}
  from './yaml/index.js';

const BRON = '#bron'; // the text of the file, kept beside its data while it is edited
const LIJST = 'lijst'; // a file that is a list stands in the form as a group with one list
const GETAL = /^[-+]?(0|[1-9][0-9]*)(\.[0-9]+)?$/;
const BIJZONDER = /^(|~|null|true|false|yes|no|on|off|y|n|[-+.]?[0-9][0-9_.,:eExXoO+-]*)$/i;
const DAG = /^\d{4}-\d{2}-\d{2}$/;
// a text or a group: the form shows the group
const KORT = {bron: 'titel', aanvragen_bij: 'naam'};
// a number or a word: the form asks a text
const GETAL_OF_WOORD = new Set(['waarde']);

const leeg = waarde => waarde === undefined || waarde === null || waarde === ''
  || (typeof waarde === 'object' && Object.values(waarde).every(leeg));
const zelfde = (een, ander) => JSON.stringify(schoon(een)) === JSON.stringify(schoon(ander));

// Without what is empty, and with keys in order.
function schoon(waarde) {
  if (Array.isArray(waarde)) return waarde.map(schoon).filter(deel => !leeg(deel));
  if (waarde === null || typeof waarde !== 'object') return waarde;
  const paren = Object.entries(waarde).filter(([, deel]) => !leeg(deel));
  return Object.fromEntries(paren.map(([naam, deel]) => [naam, schoon(deel)]).sort());
}

function waardeVan(node, sleutel) {
  if (isMap(node)) {
    return Object.fromEntries(node.items.map(({key, value}) => [key.value, waardeVan(value, key.value)]));
  }
  if (isSeq(node)) return node.items.map(item => waardeVan(item));
  const tekst = node?.value ?? '';
  const waarde = node?.type !== 'PLAIN' ? tekst : plat(tekst);
  return KORT[sleutel] && !leeg(waarde) ? {[KORT[sleutel]]: waarde} : waarde;
}

function plat(tekst) {
  if (/^(|~|null)$/.test(tekst)) return '';
  if (/^(true|false)$/.test(tekst)) return tekst === 'true' ? 'ja' : 'nee';
  return GETAL.test(tekst) ? Number(tekst) : tekst;
}

function maak(waarde, sleutel) {
  if (Array.isArray(waarde)) {
    const rij = new YAMLSeq();
    rij.items = waarde.filter(deel => !leeg(deel)).map(deel => maak(deel));
    return rij;
  }
  if (waarde !== null && typeof waarde === 'object') {
    const groep = new YAMLMap();
    for (const [naam, deel] of Object.entries(waarde)) {
      if (!leeg(deel)) groep.items.push(new Pair(new Scalar(naam), maak(deel, naam)));
    }
    return groep;
  }
  const tekst = String(waarde).replace(/\r\n?/g, '\n');
  const scalar = new Scalar(tekst);
  const getal = typeof waarde === 'number' || (GETAL_OF_WOORD.has(sleutel) && GETAL.test(tekst));
  if (tekst.includes('\n')) scalar.type = 'BLOCK_LITERAL';
  else scalar.type = !getal && BIJZONDER.test(tekst) && !DAG.test(tekst) ? 'QUOTE_DOUBLE' : 'PLAIN';
  return scalar;
}

// Put new data in an old value; what is the same stays as it was written.
function voegSamen(node, waarde, sleutel) {
  if (zelfde(waardeVan(node, sleutel), waarde)) return node;
  const groep = waarde !== null && typeof waarde === 'object';
  if (isMap(node) && groep && !Array.isArray(waarde)) {
    const oud = new Map(node.items.map(paar => [paar.key.value, paar]));
    node.items = node.items.filter(paar => paar.key.value in waarde && !leeg(waarde[paar.key.value]));
    for (const [naam, deel] of Object.entries(waarde)) {
      if (leeg(deel)) continue;
      if (oud.has(naam)) oud.get(naam).value = voegSamen(oud.get(naam).value, deel, naam);
      else node.items.push(new Pair(new Scalar(naam), maak(deel, naam)));
    }
    return node;
  }
  if (isSeq(node) && Array.isArray(waarde)) {
    const oud = [...node.items];
    const nieuw = waarde.filter(deel => !leeg(deel)).map(deel => [deel, oud.find(
      (item, nummer) => item && zelfde(waardeVan(item), deel) && delete oud[nummer])]);
    const even = waarde.length === node.items.length;
    node.items = nieuw.map(([deel, zo], nummer) => zo
      ?? (even && oud[nummer] ? voegSamen(oud[nummer], deel) : maak(deel)));
    return node;
  }
  const nieuw = maak(waarde, sleutel);
  if (isScalar(node) && isScalar(nieuw)) {
    nieuw.comment = node.comment;
    if (node.type === 'BLOCK_LITERAL') {
      nieuw.type = 'BLOCK_LITERAL';
      if (!nieuw.value.endsWith('\n')) nieuw.value += '\n';
    }
  }
  return nieuw;
}

function ontleed(tekst) {
  const doc = parseDocument(tekst, {schema: 'failsafe', keepSourceTokens: false});
  if (doc.errors.length) throw new Error(`Dit bestand is geen goede YAML: ${doc.errors[0].message}`);
  return doc;
}

function naarTekst(doc, oud) {
  if (isSeq(doc.contents) && !doc.contents.items.length) return '[]\n';
  const nieuw = doc.toString({lineWidth: 0, flowCollectionPadding: false, indentSeq: true,
    nullStr: ''});
  // comments that stood below one another stay so
  const regels = new Map(oud.split('\n').map(regel => [regel.replace(/ +#/, ' #'), regel]));
  return nieuw.split('\n').map(regel => regels.get(regel) ?? regel).join('\n');
}

const yaml = {
  fromFile(tekst) {
    const doc = ontleed(tekst);
    const waarde = waardeVan(doc.contents);
    const data = isSeq(doc.contents) || leeg(tekst.trim()) ? {[LIJST]: waarde || []} : waarde || {};
    return {...data, [BRON]: tekst};
  },
  toFile(data) {
    const {[BRON]: bron = '', ...rest} = data;
    const nieuw = LIJST in rest ? rest[LIJST] ?? [] : rest;
    const doc = leeg(bron.trim()) ? new Document() : ontleed(bron);
    if (doc.contents && zelfde(waardeVan(doc.contents), nieuw)) return bron;
    doc.contents = doc.contents ? voegSamen(doc.contents, nieuw) : maak(nieuw);
    return naarTekst(doc, bron);
  },
};

const KOP = /^---[ \t]*\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/;

const pagina = {
  fromFile(tekst) {
    const schoneTekst = tekst.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
    const kop = KOP.exec(schoneTekst);
    const data = kop ? yaml.fromFile(kop[1] ?? '') : {[BRON]: ''};
    delete data[LIJST];
    return {...data, body: kop ? schoneTekst.slice(kop[0].length) : schoneTekst};
  },
  toFile(data) {
    const {body = '', ...kop} = data;
    const {[BRON]: bron, ...velden} = kop;
    const tekst = body.endsWith('\n') || !body ? body : `${body}\n`;
    return leeg(velden) ? tekst : `---\n${yaml.toFile(kop)}---\n${tekst}`;
  },
};

window.CMS.registerCustomFormat('wijkplan-yaml', 'yml', yaml);
window.CMS.registerCustomFormat('wijkplan-pagina', 'md', pagina);
window.CMS.init();
