namespace ImmunoEd.Auditing;

/// <summary>The names of acts on articles and content, as they stand in the trail.</summary>
public static class AuditActs
{
    public const string Created = "article.created";
    public const string Saved = "article.saved";
    public const string Restored = "article.restored";
    public const string Submitted = "article.submitted";
    public const string Returned = "article.returned";
    public const string SignedOff = "article.signed-off";
    public const string Published = "article.published";
    public const string Withdrawn = "article.withdrawn";
    public const string Renamed = "article.renamed";
    public const string Scheduled = "article.scheduled";
    public const string ScheduleCancelled = "article.schedule-cancelled";
    public const string ScheduleFailed = "article.schedule-failed";
    public const string TagAccepted = "tag.accepted";
    public const string TagDismissed = "tag.dismissed";
    public const string TagForgotten = "tag.decision-forgotten";
    public const string SettingChanged = "setting.changed";
    public const string VocabularyAdded = "vocabulary.added";
    public const string VocabularyChanged = "vocabulary.changed";
    public const string VocabularyRemoved = "vocabulary.removed";
    public const string VocabularyPutBack = "vocabulary.put-back";
    public const string MediaUploaded = "media.uploaded";
    public const string MediaReplaced = "media.replaced";
    public const string MediaDescribed = "media.described";
    public const string MediaCaptioned = "media.captioned";
    public const string MediaTranscribed = "media.transcribed";
    public const string MediaDeleted = "media.deleted";
    public const string FeedbackDone = "feedback.done";
    public const string FeedbackPutBack = "feedback.put-back";
    public const string Imported = "content.imported";
    public const string Exported = "content.exported";
}
