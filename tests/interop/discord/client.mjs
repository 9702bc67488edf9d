// Discord's client library logs in to the Discord at argv[2] (…/api) with the token argv[3], registers commands for the
// application argv[4], answers what it receives, and says on standard output what it saw: one JSON object a line.
import { Client, Events, GatewayIntentBits, Partials, REST, Routes, MessageFlags } from 'discord.js';

const [api, token, application] = process.argv.slice(2);
const say = (what) => process.stdout.write(JSON.stringify(what) + '\n');

const client = new Client({
  intents: [GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
  partials: [Partials.Channel],
  rest: { api, version: '10' },
});

client.on(Events.ClientReady, async () => {
  await new REST({ api, version: '10' }).setToken(token)
    .put(Routes.applicationCommands(application), { body: [{ name: 'ping', description: 'Answers', type: 1 }] });
  say({ event: 'ready', user: client.user.id });
});
client.on(Events.ShardResume, () => say({ event: 'resumed' }));
client.on(Events.Error, (error) => say({ event: 'error', message: error.message }));

client.on(Events.InteractionCreate, async (interaction) => {
  try {
    if (interaction.isAutocomplete()) {
      await interaction.respond([{ name: 'offered', value: interaction.options.getFocused() }]);
    } else if (interaction.isButton()) {
      await interaction.update({ content: `pressed ${interaction.customId}`, components: [] });
    } else if (interaction.isMessageContextMenuCommand()) {
      await interaction.reply({ content: `read ${interaction.targetMessage.content}`, flags: MessageFlags.Ephemeral });
    } else if (interaction.isChatInputCommand() && interaction.options.getString('topic') === 'slow') {
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.editReply({ content: 'later' });
      await interaction.followUp({ content: 'and more' });
    } else if (interaction.isChatInputCommand()) {
      await interaction.reply({ content: `${interaction.commandName} ${interaction.options.getString('topic')} ${interaction.options.getInteger('limit')}` });
    }
    say({ event: 'answered', id: interaction.id });
  } catch (error) {
    say({ event: 'error', message: error.message, code: error.code });
  }
});

client.on(Events.MessageCreate, async (message) => {
  if (!message.mentions.has(client.user.id)) return;
  const sent = await client.rest.post(Routes.channelMessages(message.channelId), {
    body: { content: 'heard', message_reference: { message_id: message.id } },
  });
  say({ event: 'replied', id: sent.id });
});

await client.login(token);
