namespace Analytics.Portal.Host;

/// <summary>How a form is answered: with the address of the page that shows what happened, or with why it was not taken.</summary>
public static class FormAnswer
{
    /// <summary>303: the browser opens the page with a request of its own, so that a reload repeats nothing.</summary>
    public static IResult SeeOther(HttpContext context, string address)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.Headers.Location = address;
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    /// <summary>400: the form carries no token of this portal.</summary>
    /// <param name="page">The page that has the form, by its name.</param>
    public static IResult TokenMissing(string page) => Results.Text(
        $"This form did not come from a page of this portal, or that page is older than the portal's last start. Open the {page} page again and repeat.",
        statusCode: StatusCodes.Status400BadRequest);
}
