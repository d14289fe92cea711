using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace ImmunoEd.Rendering;

/// <summary>The box of a task; ParagraphMarkup puts the label around it that gives it its name.</summary>
internal sealed class TaskListMarkup : HtmlObjectRenderer<TaskList>
{
    protected override void Write(HtmlRenderer renderer, TaskList obj) =>
        renderer.Write(obj.Checked ? "<input type=\"checkbox\" disabled checked>" : "<input type=\"checkbox\" disabled>");
}
