// Builds everything that was recorded again with Discord's builders, whose setters check what they are given, and
// compares. argv[2]: a file of recorded requests, [{"kind", "body"}]. Exit code 1 and one line a fault when something differs.
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import {
  ActionRowBuilder, ButtonBuilder, ContextMenuCommandBuilder, EmbedBuilder, SlashCommandBuilder, embedLength,
} from '@discordjs/builders';

const faults = [];
const check = (where, make) => {
  try {
    make();
  } catch (error) {
    faults.push(`${where}: ${error.message}`);
  }
};
const same = (where, built, sent) => {
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(built)), sent)) faults.push(`${where}: ${JSON.stringify(built)} is not ${JSON.stringify(sent)}`);
};

function embed(where, sent) {
  check(where, () => {
    const built = new EmbedBuilder();
    if (sent.title !== undefined) built.setTitle(sent.title);
    if (sent.description !== undefined) built.setDescription(sent.description);
    if (sent.color !== undefined) built.setColor(sent.color);
    if (sent.author) built.setAuthor(sent.author);
    if (sent.footer) built.setFooter(sent.footer);
    if (sent.fields) built.setFields(sent.fields);
    same(where, built.toJSON(), sent);
  });
}

function button(where, sent) {
  check(where, () => {
    const built = new ButtonBuilder().setLabel(sent.label).setStyle(sent.style);
    if (sent.url) built.setURL(sent.url);
    if (sent.custom_id) built.setCustomId(sent.custom_id);
    same(where, built.toJSON(), sent);
  });
}

function message(where, sent) {
  (sent.embeds ?? []).forEach((one, i) => embed(`${where}.embeds[${i}]`, one));
  if ((sent.embeds ?? []).reduce((sum, one) => sum + embedLength(one), 0) > 6000) faults.push(`${where}: embeds are too long`);
  (sent.components ?? []).forEach((row, i) => {
    row.components.forEach((one, j) => button(`${where}.components[${i}][${j}]`, one));
    check(`${where}.components[${i}]`, () => new ActionRowBuilder(row).toJSON());
  });
}

function option(builder, sent) {
  const fill = (target) => {
    target.setName(sent.name).setDescription(sent.description);
    if (sent.required) target.setRequired(true);
    if (sent.choices) target.addChoices(...sent.choices);
    if (sent.autocomplete) target.setAutocomplete(true);
    if (sent.max_length) target.setMaxLength(sent.max_length);
    if (sent.min_value !== undefined) target.setMinValue(sent.min_value);
    if (sent.max_value !== undefined) target.setMaxValue(sent.max_value);
    return target;
  };
  if (sent.type === 3) builder.addStringOption(fill);
  else if (sent.type === 4) builder.addIntegerOption(fill);
  else builder.addBooleanOption(fill);
}

function command(where, sent) {
  check(where, () => {
    const built = sent.type === 3 ? new ContextMenuCommandBuilder().setType(3) : new SlashCommandBuilder().setDescription(sent.description);
    built.setName(sent.name);
    if (sent.contexts) built.setContexts(...sent.contexts);
    if (sent.default_member_permissions !== undefined) built.setDefaultMemberPermissions(sent.default_member_permissions);
    (sent.options ?? []).forEach((one) => option(built, one));
    const json = built.toJSON();
    for (const name of ['name', 'type', 'default_member_permissions', 'contexts'])
      if (sent[name] !== undefined) same(`${where}.${name}`, json[name], sent[name]);
  });
}

for (const [i, { kind, body }] of JSON.parse(readFileSync(process.argv[2], 'utf8')).entries()) {
  const where = `${kind}[${i}]`;
  if (kind === 'commands') body.forEach((one, j) => command(`${where}[${j}]`, one));
  else if (kind === 'callback' && (body.type === 4 || body.type === 7)) message(where, body.data);
  else if (kind !== 'callback' && kind !== 'identify') message(where, body);
}
faults.forEach((fault) => console.log(fault));
process.exit(faults.length === 0 ? 0 : 1);
