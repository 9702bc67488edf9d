using Microsoft.Extensions.Options;

namespace Bot.Adapters.Slack;

[OptionsValidator]
internal sealed partial class SlackOptionsValidator : IValidateOptions<SlackOptions>;
