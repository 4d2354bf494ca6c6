namespace Analytics.Portal.Tests.Access;

/// <summary>A line of the table: who may ask an address, and what a token must be for to ask it.</summary>
/// <param name="Least">The least role, or <c>everyone</c>.</param>
/// <param name="Token">A token's scope; <c>-</c> where no token will do.</param>
/// <param name="Methods">GET, POST and so on; <c>any</c> where the address takes what comes.</param>
/// <param name="Path">The route, its parameters in braces.</param>
internal sealed record AccessLine(string Least, string Token, string Methods, string Path)
{
    public override string ToString() => $"{Least,-10} {Token,-6} {Methods,-8} {Path}";
}

/// <summary>Who may ask what, decided once and written down: a route that is not here, or not so, fails the tests. Files of style sheets and scripts are everybody's and not listed.</summary>
internal static class AccessTable
{
    public static readonly IReadOnlyList<AccessLine> Lines = [.. Text.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(p => new AccessLine(p[0], p[1], p[2], p[3]))];

    private const string Text = """
        leadership -      GET,POST /
        leadership -      any      /_blazor
        leadership -      any      /_blazor/disconnect/
        leadership -      any      /_blazor/initializers/
        leadership -      any      /_blazor/negotiate
        everyone   -      GET      /_framework/opaque-redirect
        analyst    read   GET,HEAD /api/v1/agreement
        analyst    read   GET,HEAD /api/v1/calibration
        analyst    read   GET,HEAD /api/v1/alerts
        analyst    read   GET,HEAD /api/v1/contradictions
        analyst    read   GET,HEAD /api/v1/cut-score
        analyst    read   GET,HEAD /api/v1/findings
        analyst    ingest GET,HEAD /api/v1/ingest
        analyst    ingest POST     /api/v1/ingest
        analyst    read   GET,HEAD /api/v1/interviews
        analyst    read   GET,HEAD /api/v1/interviews/{id}
        analyst    read   GET,HEAD /api/v1/questions
        leadership read   GET,HEAD /api/v1/changes
        leadership read   GET,HEAD /api/v1/comparison
        leadership read   GET,HEAD /api/v1/filters
        leadership read   GET,HEAD /api/v1/recommendations
        leadership read   GET,HEAD /api/v1/relevance/distribution
        leadership read   GET,HEAD /api/v1/relevance/trend
        leadership read   GET,HEAD /api/v1/runs
        leadership read   GET,HEAD /api/v1/scores/distribution
        leadership read   GET,HEAD /api/v1/scores/trend
        leadership read   GET,HEAD /api/v1/summary
        analyst    read   GET,HEAD /api/v1/views
        analyst    write  POST     /api/v1/views
        analyst    write  DELETE   /api/v1/views/{view:long}
        leadership read   GET,HEAD /api/{**rest}
        analyst    -      GET,POST /agreement
        analyst    export GET      /agreement/map.json
        analyst    -      GET,POST /calibration
        analyst    export GET      /calibration/report.html
        analyst    -      GET,POST /alerts
        analyst    -      POST     /alerts/deliveries/{id:long}/again
        analyst    -      POST     /alerts/rules
        analyst    -      POST     /alerts/rules/{id:long}
        analyst    -      POST     /alerts/rules/{id:long}/delete
        analyst    -      POST     /alerts/rules/{id:long}/pause
        analyst    -      POST     /alerts/{id:long}/acknowledge
        leadership -      GET,POST /changes
        leadership -      GET,HEAD /charts/{name}.marks
        leadership read   GET,HEAD /charts/{name}.png
        leadership read   GET,HEAD /charts/{name}.svg
        leadership -      GET,POST /cohorts
        analyst    -      GET,POST /contradictions
        analyst    -      GET,POST /cut-score
        analyst    -      GET,POST /data
        analyst    -      POST     /data/dismiss
        analyst    -      GET,POST /data/file
        engineer   -      GET,POST /data/mapping
        engineer   -      POST     /data/mapping/try
        analyst    -      POST     /data/retry
        analyst    -      POST     /data/scan
        analyst    -      POST     /data/upload
        everyone   -      GET,POST /error
        analyst    export GET,HEAD /export/{file}
        analyst    -      GET,POST /find
        analyst    -      GET      /find/list
        everyone   -      GET,HEAD /health/live
        everyone   -      GET,HEAD /health/ready
        leadership -      GET,POST /help
        analyst    -      GET,POST /interviews
        analyst    -      GET,POST /interviews/compare
        analyst    -      GET,POST /interviews/{Id:long}
        admin      -      any      /jobs/{**path}
        everyone   -      GET,POST /not-found
        analyst    -      POST     /lists/{name}
        leadership read   POST     /mcp/
        engineer   metrics any     /metrics
        leadership read   GET      /openapi/{documentName}.json
        leadership export GET      /pdf/{**page}
        leadership -      GET,POST /plan
        leadership -      GET,POST /relevance
        analyst    -      GET,POST /reports
        analyst    -      GET,POST /golden
        analyst    -      POST     /golden/sets
        analyst    -      POST     /golden/{id:long}/delete
        analyst    export GET      /golden/{id:long}.csv
        analyst    -      GET,POST /review
        analyst    -      GET,POST /review/adjudicate
        analyst    -      POST     /review/agreed
        analyst    -      POST     /review/draw
        analyst    -      POST     /review/import
        analyst    -      GET,POST /review/rate
        analyst    -      POST     /review/rating
        analyst    export GET      /review/ratings.csv
        analyst    -      POST     /review/skip
        analyst    -      POST     /review/{id:long}/delete
        analyst    -      GET      /schedules
        analyst    -      POST     /schedules
        analyst    -      POST     /schedules/{id:long}/delete
        analyst    -      POST     /schedules/{id:long}/send
        leadership -      GET,POST /scores
        engineer   -      GET,POST /sql
        engineer   -      POST     /sql/forget
        engineer   -      POST     /sql/run
        engineer   -      GET      /sql/{id:long}.csv
        engineer   -      GET      /sql/{id:long}.json
        engineer   -      POST     /sql/{id:long}/stop
        everyone   -      POST     /theme
        analyst    -      POST     /views
        analyst    -      POST     /views/home
        analyst    -      GET      /views/{id:long}
        analyst    export GET      /views/{id:long}.pdf
        analyst    -      POST     /views/{id:long}/delete
        analyst    -      POST     /views/{id:long}/pin
        analyst    -      POST     /views/{id:long}/rename
        admin      -      GET,POST /admin
        admin      -      GET,POST /admin/audit
        admin      -      GET      /admin/audit.csv
        admin      -      GET,POST /admin/backup
        admin      -      GET,POST /admin/erasure
        admin      -      GET,POST /admin/holds
        admin      -      GET,POST /admin/retention
        admin      -      GET,POST /admin/tokens
        everyone   -      GET,POST /sign-in
        everyone   -      GET      /sign-in/{token}
        everyone   -      POST     /sign-out
        """;
}
