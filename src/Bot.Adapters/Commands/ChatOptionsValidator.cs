using Microsoft.Extensions.Options;

namespace Bot.Adapters.Commands;

[OptionsValidator]
internal sealed partial class ChatOptionsValidator : IValidateOptions<ChatOptions>;
