"""Slack's numbers as one table, so that a change of theirs is a change of one line."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Limits:
    """What Slack accepts at most: characters of texts, items of lists, uses and seconds; named as in Block Kit."""

    message_blocks: int = 50
    message_data_visualizations: int = 2
    message_tables: int = 1
    message_block_text: int = 12_000  # more fails as msg_blocks_too_long though each block is legal
    message_text: int = 4_000  # a longer top-level text is posted as several messages
    view_blocks: int = 100
    view_title: int = 24
    view_submit: int = 24
    view_close: int = 24
    view_private_metadata: int = 3_000
    view_callback_id: int = 255
    view_external_id: int = 255
    view_bytes: int = 250_000
    view_stack: int = 3

    text: int = 3_000
    action_id: int = 255
    block_id: int = 255
    header_text: int = 150
    section_text: int = 3_000
    section_fields: int = 10
    actions_elements: int = 25
    context_elements: int = 10
    image_alt_text: int = 2_000
    input_label: int = 2_000
    input_hint: int = 2_000

    button_text: int = 75
    button_value: int = 2_000
    button_accessibility_label: int = 75
    button_url: int = 3_000
    option_text: int = 75
    option_value: int = 150
    option_description: int = 75
    option_group_label: int = 75
    option_group_options: int = 100
    select_options: int = 100
    select_option_groups: int = 100
    select_placeholder: int = 150
    plain_text_input_max_length_max: int = 3_000
    plain_text_input_placeholder: int = 150
    confirmation_title: int = 100
    confirmation_text: int = 300
    confirmation_confirm: int = 30
    confirmation_deny: int = 30

    table_rows: int = 100
    table_columns: int = 20
    table_text: int = 10_000
    data_table_rows: int = 201  # with the row of titles
    data_table_rows_min_items: int = 2
    data_table_columns: int = 20
    data_table_content: int = 20_000
    data_table_page_size_max: int = 100

    data_visualization_title: int = 50
    data_visualization_series: int = 12
    data_visualization_series_name: int = 20
    data_visualization_data: int = 20
    data_visualization_point_label: int = 20
    data_visualization_categories: int = 20
    data_visualization_category_label: int = 20
    data_visualization_axis_label: int = 50

    acknowledge_seconds: int = 3
    trigger_seconds: int = 3
    response_url_uses: int = 5
    response_url_seconds: int = 1_800
    signature_age_seconds: int = 300
    posts_per_second_and_channel: int = 1
    suggested_prompts: int = 4
    loading_messages: int = 10
    status_seconds: int = 120


LIMITS: Final = Limits()
"""The table. Anything that is rendered or sent is measured by it."""
