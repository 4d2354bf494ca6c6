namespace Analytics.State.Tests;

// What holds of the state in a file holds of the state in PostgreSQL: the same tests once more.

public sealed class AccessTokensOnPostgresTests(PostgresServer server) : AccessTokensTests(server.NewSchema());

public sealed class AlertStoreOnPostgresTests(PostgresServer server) : AlertStoreTests(server.NewSchema());

public sealed class AuditLogOnPostgresTests(PostgresServer server) : AuditLogTests(server.NewSchema());

public sealed class PseudonymsOnPostgresTests(PostgresServer server) : PseudonymsTests(server.NewSchema());

public sealed class ReviewQueueOnPostgresTests(PostgresServer server) : ReviewQueueTests(server.NewSchema());

public sealed class RatingsOnPostgresTests(PostgresServer server) : RatingsTests(server.NewSchema());

public sealed class SavedViewsOnPostgresTests(PostgresServer server) : SavedViewsTests(server.NewSchema());

public sealed class ScheduleStoreOnPostgresTests(PostgresServer server) : ScheduleStoreTests(server.NewSchema());

public sealed class KeepingOnPostgresTests(PostgresServer server) : KeepingTests(server.NewSchema());

public sealed class SessionsOnPostgresTests(PostgresServer server) : SessionsTests(server.NewSchema());
