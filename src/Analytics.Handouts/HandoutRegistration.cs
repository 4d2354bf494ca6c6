using Analytics.Handouts.Folders;
using Analytics.Handouts.Mail;
using Analytics.Handouts.Printing;
using Analytics.Handouts.Webhooks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Analytics.Handouts;

/// <summary>Registers with a host what hands pages out.</summary>
public static class HandoutRegistration
{
    /// <summary>Adds the <see cref="PrintEngine"/>, the <see cref="MailSender"/>, the <see cref="WebhookSender"/> and the <see cref="FolderDelivery"/>. Reads the sections <c>Reports</c> and <c>Mail</c>; a value that is not allowed stops the host at start.</summary>
    public static IServiceCollection AddHandouts(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PrintOptions>().Bind(configuration.GetSection(PrintOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<PrintOptions>, PrintOptionsCheck>();
        services.AddOptions<MailOptions>().Bind(configuration.GetSection(MailOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<MailOptions>, MailOptionsCheck>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(all => new WebhookSender(WebhookSender.Client(), all.GetRequiredService<TimeProvider>()));
        return services.AddSingleton<PrintEngine>().AddSingleton<MailSender>().AddSingleton<FolderDelivery>();
    }
}
