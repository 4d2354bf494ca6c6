using System.Data;
using System.Data.Common;
using Analytics.Transcripts;
using Dapper;

namespace Analytics.State.Review;

/// <summary>Answers as columns of the state file's tables, the same in each.</summary>
internal static class ReviewRows
{
    /// <summary>The columns of an answer, in the order in which <see cref="AnswerAt"/> reads them.</summary>
    public const string Answer = "interview_id, item_no, criterion, question_no, turn_no, scale_min, scale_max, dialogue";

    /// <summary>The parameters that go there.</summary>
    public const string AnswerValues = "@InterviewId, @ItemNo, @Criterion, @QuestionNo, @TurnNo, @ScaleMin, @ScaleMax, @Dialogue";

    /// <summary>Whether a row of one table is about the answer of a row of another, the text included.</summary>
    public static string SameAnswer(string one, string other) =>
        $"{one}.interview_id = {other}.interview_id and {one}.item_no = {other}.item_no and {one}.criterion = {other}.criterion and {one}.dialogue is not distinct from {other}.dialogue";

    /// <summary>Reads rows.</summary>
    public static List<T> Read<T>(DbConnection connection, string sql, object? parameters, Func<IDataRecord, T> of)
    {
        using var rows = connection.ExecuteReader(sql, parameters);
        var read = new List<T>();
        while (rows.Read()) read.Add(of(rows));
        return read;
    }

    /// <summary>The answer whose columns begin at a place.</summary>
    public static ReviewedAnswer AnswerAt(IDataRecord row, int at) => new(
        row.GetInt64(at), row.GetInt32(at + 1), row.GetString(at + 2), Whole(row, at + 3), Whole(row, at + 4), row.GetDouble(at + 5), row.GetDouble(at + 6), Long(row, at + 7));

    /// <summary>An answer as parameters, others beside it.</summary>
    public static DynamicParameters Parameters(ReviewedAnswer answer, object others)
    {
        var parameters = new DynamicParameters(others);
        parameters.AddDynamicParams(new { answer.InterviewId, answer.ItemNo, answer.Criterion, answer.QuestionNo, answer.TurnNo, answer.ScaleMin, answer.ScaleMax, answer.Dialogue });
        return parameters;
    }

    public static ReviewPurpose PurposeAt(IDataRecord row, int at) =>
        SnakeCase.TryParse<ReviewPurpose>(row.GetString(at), out var purpose) ? purpose : throw new InvalidDataException($"\"{row.GetString(at)}\" is no purpose of a review.");

    public static double? Number(IDataRecord row, int at) => row.IsDBNull(at) ? null : row.GetDouble(at);

    public static long? Long(IDataRecord row, int at) => row.IsDBNull(at) ? null : row.GetInt64(at);

    private static int? Whole(IDataRecord row, int at) => row.IsDBNull(at) ? null : row.GetInt32(at);
}
